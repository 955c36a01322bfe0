package nl.knelpunt.app.bottlenecks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.notifier.trend.Cell;
import nl.knelpunt.notifier.trend.CellTrend;

/** Steps down, faults across, in each cell how many complaints. */
final class HeatMap {
    static final double LABELS = 190;
    private static final double COLUMN = 82;
    private static final double ROW = 38;
    private static final double HEADER = 56;
    private static final double SMALL = 11;
    private static final double NORMAL = 13;
    private static final double SWATCH = 46;
    private static final double LEGEND = 58;
    private static final String INK = "#1a1a1a";
    private static final String GREY = "#5f5f5f";

    private final BottleneckReport report;
    private final Words words;
    private final List<String> steps;
    private final List<String> faults;
    private final Scale scale;

    HeatMap(BottleneckReport report, Words words) {
        this.report = report;
        this.words = words;
        var journey = words.journey();
        var allSteps =
                journey.steps().stream().map(Journey.Step::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var allFaults =
                journey.faults().stream().map(Journey.Fault::id).collect(Collectors.toCollection(LinkedHashSet::new));
        report.cells().forEach(cell -> {
            allSteps.add(cell.step());
            allFaults.add(cell.fault());
        });
        steps = List.copyOf(allSteps);
        faults = List.copyOf(allFaults);
        scale = new Scale(Math.max(
                1, report.cells().stream().mapToLong(CellTrend::count).max().orElse(1)));
    }

    double width() {
        return LABELS + (faults.size() + 1) * COLUMN;
    }

    double height() {
        return HEADER + (steps.size() + 1) * ROW + LEGEND;
    }

    /** @param left where it begins, from the left */
    void draw(Svg svg, double left, double top) {
        for (var column = 0; column <= faults.size(); column++) {
            heading(svg, left + LABELS + column * COLUMN, top, column);
        }
        for (var row = 0; row <= steps.size(); row++) {
            row(svg, left, top + HEADER + row * ROW, row);
        }
        borders(svg, left + LABELS, top + HEADER);
        legend(svg, left + LABELS, top + HEADER + (steps.size() + 1) * ROW + SMALL);
    }

    private void heading(Svg svg, double x, double top, int column) {
        var name = column == faults.size() ? "all" : words.fault(faults.get(column));
        var lines = Lettering.wrap(name, SMALL, COLUMN - 4, 4);
        for (var line = 0; line < lines.size(); line++) {
            var y = top + HEADER - 6 - (lines.size() - 1 - line) * (SMALL + 2);
            svg.text(x + COLUMN / 2, y, SMALL, lines.get(line), "text-anchor", "middle", "fill", INK);
        }
    }

    private void row(Svg svg, double left, double y, int row) {
        var all = row == steps.size();
        var lines = Lettering.wrap(all ? "all" : words.step(steps.get(row)), NORMAL, LABELS - 12, 2);
        for (var line = 0; line < lines.size(); line++) {
            var at = y + ROW / 2 + NORMAL / 3 + (line - (lines.size() - 1) / 2.0) * (NORMAL + 1);
            svg.text(left + LABELS - 8, at, NORMAL, lines.get(line), "text-anchor", "end", "fill", INK);
        }
        for (var column = 0; column <= faults.size(); column++) {
            var x = left + LABELS + column * COLUMN;
            if (all || column == faults.size()) {
                number(svg, x, y, sum(row, column), GREY);
            } else {
                var count = count(row, column);
                svg.rect(x, y, COLUMN, ROW, "fill", scale.colour(count), "stroke", "#ffffff", "stroke-width", "2");
                number(svg, x, y, count, count == 0 ? "#6b6b6b" : scale.ink(count));
            }
        }
    }

    private static void number(Svg svg, double x, double y, long count, String ink) {
        svg.text(
                x + COLUMN / 2,
                y + ROW / 2 + NORMAL / 3,
                NORMAL,
                "%,d".formatted(count),
                "text-anchor",
                "middle",
                "fill",
                ink);
    }

    private long count(int row, int column) {
        var cell = new Cell(steps.get(row), faults.get(column));
        return count(trend -> trend.cell().equals(cell));
    }

    /** Of a row, a column, or all. */
    private long sum(int row, int column) {
        return count(trend -> (row == steps.size() || trend.step().equals(steps.get(row)))
                && (column == faults.size() || trend.fault().equals(faults.get(column))));
    }

    private long count(Predicate<CellTrend> which) {
        return report.cells().stream().filter(which).mapToLong(CellTrend::count).sum();
    }

    /** Over all cells, so that no neighbour hides them. */
    private void borders(Svg svg, double left, double top) {
        report.problems().stream().filter(ProblemSpan::isOpen).forEach(problem -> {
            var row = steps.indexOf(problem.step());
            var column = faults.indexOf(problem.fault());
            if (row >= 0 && column >= 0) {
                border(svg, left + column * COLUMN, top + row * ROW, COLUMN, ROW);
            }
        });
    }

    private static void border(Svg svg, double x, double y, double width, double height) {
        svg.rect(x + 2, y + 2, width - 4, height - 4, "fill", "none", "stroke", ProblemBars.OPEN, "stroke-width", "3");
    }

    private void legend(Svg svg, double left, double top) {
        var x = left;
        for (var count : scale.legend()) {
            svg.rect(x, top, SWATCH, 14, "fill", scale.colour(count), "stroke", "#bdbdbd", "stroke-width", "0.5");
            svg.text(x + SWATCH / 2, top + 27, SMALL, "%,d".formatted(count), "text-anchor", "middle", "fill", INK);
            x += SWATCH;
        }
        svg.text(x + 10, top + 11, SMALL, "complaints, the shade by their square root", "fill", INK);
        border(svg, x + 275, top - 2, 34, 18);
        svg.text(x + 317, top + 11, SMALL, "has an open problem", "fill", INK);
    }
}
