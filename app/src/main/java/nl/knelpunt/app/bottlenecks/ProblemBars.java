package nl.knelpunt.app.bottlenecks;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Problems as bars over time, from their beginning until they were closed. */
final class ProblemBars {
    /** Of what is open; told from the rest in grey, too. */
    static final String OPEN = "#c2410c";

    private static final String CLOSED = "#9db4c9";
    private static final int MOST = 25;
    private static final double ROW = 38;
    private static final double BAR = 12;
    private static final double LABEL = 12;
    private static final double AXIS = 26;
    private static final double TICK_ROOM = 78;
    private static final double ARROW = 8;
    private static final double MOST_OF_IT = 0.8;
    private static final String INK = "#1a1a1a";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final BottleneckReport report;
    private final Words words;
    private final double left;
    private final double width;
    private final List<ProblemSpan> shown;

    ProblemBars(BottleneckReport report, Words words, double left, double width) {
        this.report = report;
        this.words = words;
        this.left = left;
        this.width = width;
        this.shown = report.problems().stream()
                .sorted(Comparator.comparingLong(ProblemSpan::seen).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(ProblemSpan::since))
                .toList();
    }

    double height() {
        return AXIS + Math.max(1, shown.size()) * ROW + AXIS;
    }

    void draw(Svg svg, double top) {
        days(svg, top);
        for (var row = 0; row < shown.size(); row++) {
            problem(svg, shown.get(row), top + AXIS + row * ROW);
        }
        if (shown.isEmpty()) {
            svg.text(
                    left + width / 2, top + AXIS + ROW / 2, LABEL, "No problem in this time.", "text-anchor", "middle");
        }
        var more = report.problems().size() - shown.size();
        if (more > 0) {
            svg.text(left, top + height() - 8, LABEL, "and " + Words.count(more, "smaller one"), "fill", INK);
        }
    }

    private void days(Svg svg, double top) {
        var every = (int) Math.ceil(TICK_ROOM * report.days() / width);
        var first = report.from().atZone(words.zone()).toLocalDate().plusDays(1);
        var bottom = top + AXIS + Math.max(1, shown.size()) * ROW;
        IntStream.range(0, report.days())
                .filter(day -> day % every == 0)
                .mapToObj(first::plusDays)
                .forEach(day -> {
                    var x = x(day.atStartOfDay(words.zone()).toInstant());
                    svg.line(x, top + AXIS - 6, x, bottom, "#d4d4d4");
                    // in the middle where there is room, else at the edge
                    var anchor =
                            x - left < TICK_ROOM / 2 ? "start" : left + width - x < TICK_ROOM / 2 ? "end" : "middle";
                    svg.text(x, top + AXIS - 12, 11, DAY.format(day), "text-anchor", anchor, "fill", INK);
                });
        svg.line(left, bottom, left + width, bottom, "#8a8a8a");
    }

    private void problem(Svg svg, ProblemSpan problem, double top) {
        var from = x(problem.since());
        var until = Math.max(from + 3, problem.closedAt() == null ? left + width : x(problem.closedAt()));
        label(svg, problem, from, top + LABEL);
        var colour = problem.isOpen() ? OPEN : CLOSED;
        var bar = top + LABEL + 5;
        svg.rect(from, bar, until - from, BAR, "fill", colour);
        if (problem.isOpen()) {
            svg.polygon(colour, until, bar - 3, until + ARROW, bar + BAR / 2, until, bar + BAR + 3);
        }
        if (problem.since().isBefore(report.from())) {
            svg.polygon(colour, left, bar - 3, left - ARROW, bar + BAR / 2, left, bar + BAR + 3);
        }
    }

    /** Above the bar's beginning, or as far to the left as it must to fit; what is counted is told in any case. */
    private void label(Svg svg, ProblemSpan problem, double from, double y) {
        var counts = " – " + problem.seen() + " seen, " + Words.decimal(problem.expected()) + " expected";
        var name = words.cell(problem.step(), problem.fault()) + words.attribute(problem);
        var label = Lettering.fit(name, LABEL, width - Lettering.width(counts, LABEL)) + counts;
        var fits = Lettering.width(label, LABEL) <= left + width - from;
        var whole = Lettering.width(label, LABEL) > width * MOST_OF_IT;
        // the days' lines stop at the letters
        svg.text(
                fits ? from : whole ? left : left + width,
                y,
                LABEL,
                label,
                "text-anchor",
                fits || whole ? "start" : "end",
                "fill",
                INK,
                "stroke",
                "#ffffff",
                "stroke-width",
                "4",
                "paint-order",
                "stroke");
    }

    private double x(Instant at) {
        var whole = Duration.between(report.from(), report.until()).toMillis();
        var part = (double) Duration.between(report.from(), at).toMillis() / whole;
        return left + width * Math.clamp(part, 0, 1);
    }
}
