package nl.knelpunt.app.bottlenecks;

import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.notifier.trend.CellTrend;
import nl.knelpunt.notifier.trend.Interval;
import org.jspecify.annotations.Nullable;

/** A report for people at a terminal. */
public final class ReportText {
    private static final int WEEK = 7;
    private static final String NOTHING = "–";

    private final BottleneckReport report;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ReportText(BottleneckReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    public static String of(BottleneckReport report, Words words) {
        var text = new ReportText(report, words);
        text.heading();
        text.cells();
        text.problems();
        text.stretches();
        text.conclusion();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void heading() {
        lines.add(words.time(report.from()) + " until " + words.time(report.until()) + " ("
                + Words.count(report.days(), "day") + "), beside the " + days() + " before");
        lines.add("%s (%,d before), %s (%,d before)%s"
                .formatted(
                        Words.count(report.orders(), "order"),
                        report.ordersBefore(),
                        Words.count(report.complaints(), "complaint"),
                        report.complaintsBefore(),
                        report.unplaced() == 0
                                ? ""
                                : ", and %,d of which no step could be told".formatted(report.unplaced())));
        if (!report.hasRates()) {
            lines.add("No orders are told of one of the periods: the change is of the counts, not of the rates.");
        }
    }

    private void cells() {
        var table = new Table(
                "step", "fault", ">complaints", ">per 1,000 orders", ">change", "95 % interval", "", "day by day", "");
        for (var trend : report.cells()) {
            var open = report.problems().stream().anyMatch(problem -> problem.isOpen() && problem.isOf(trend.cell()));
            table.add(
                    words.step(trend.step()),
                    words.fault(trend.fault()),
                    "%,d".formatted(trend.count()),
                    trend.per1000Orders() == null ? NOTHING : Words.decimal(trend.per1000Orders()),
                    trend.change().ratio() == null
                            ? "new"
                            : "×" + Words.times(trend.change().ratio()),
                    interval(trend.change().interval()),
                    arrow(trend),
                    Sparkline.of(trend.perDay()),
                    open ? "open problem" : "");
        }
        lines.add("");
        lines.addAll(report.cells().isEmpty() ? List.of("No complaints.") : table.lines());
    }

    private static String arrow(CellTrend trend) {
        var interval = trend.change().interval();
        if (interval.isAbove(1)) {
            return trend.standsOut() ? "▲▲" : "▲";
        }
        return interval.isBelow(1) ? "▼" : "";
    }

    private static String interval(Interval interval) {
        return interval.high() == null
                ? "at least ×" + Words.times(interval.low())
                : Words.times(interval.low()) + " to " + Words.times(interval.high());
    }

    private void problems() {
        var open = report.problems().stream().filter(ProblemSpan::isOpen).toList();
        lines.add("");
        lines.add(open.isEmpty() ? "No open problems." : "Open problems");
        for (var problem : open) {
            lines.add("  %s%s, since %s: %s, expected %s (%s)"
                    .formatted(
                            words.cell(problem.step(), problem.fault()),
                            words.attribute(problem),
                            words.time(problem.since()),
                            Words.count(problem.seen(), "complaint"),
                            Words.decimal(problem.expected()),
                            Words.plain(problem.problemId())));
        }
    }

    private void stretches() {
        if (report.stretches().isEmpty()) {
            return;
        }
        var table = new Table("stretch", "step", ">orders", ">median", "95 % interval", ">before", "95 % interval");
        for (var trend : report.stretches()) {
            table.add(
                    words.stretch(trend.stretch()),
                    words.step(trend.step()),
                    "%,d".formatted(trend.now().orders()),
                    duration(trend.now().seconds()),
                    range(trend.now()),
                    duration(trend.before().seconds()),
                    range(trend.before()));
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    private static String duration(@Nullable Double seconds) {
        return seconds == null ? NOTHING : Words.precise(seconds);
    }

    private static String range(Median median) {
        return median.low() == null || median.high() == null
                ? NOTHING
                : Words.precise(median.low()) + " to " + Words.precise(median.high());
    }

    private void conclusion() {
        lines.add("");
        var worst = report.worst();
        if (worst != null) {
            lines.add("Bottleneck of the " + (report.days() == WEEK ? "week" : days()) + ": "
                    + words.cell(worst.step(), worst.fault()) + ". " + Words.count(worst.count(), "complaint") + ", "
                    + (worst.countBefore() == 0 ? "none" : "%,d".formatted(worst.countBefore())) + " before; "
                    + more(worst)
                    + ".");
        } else if (report.complaintsBefore() == 0) {
            lines.add("No complaints before, so nothing to compare with.");
        } else if (!report.cells().isEmpty()) {
            var most = report.cells().getFirst();
            lines.add("Nothing stands out: no cell has become more frequent beyond what chance makes among "
                    + report.cells().size() + ". Most complaints: " + words.cell(most.step(), most.fault()) + " ("
                    + most.count() + ").");
        }
    }

    private String more(CellTrend worst) {
        var what = report.hasRates() ? " times as many per order" : " times as many";
        var ratio = worst.change().ratio();
        return (ratio == null ? "" : Words.times(ratio) + what + ", ") + "95 % interval "
                + interval(worst.change().interval());
    }

    private String days() {
        return Words.count(report.days(), "day");
    }
}
