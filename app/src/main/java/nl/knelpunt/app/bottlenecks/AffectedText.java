package nl.knelpunt.app.bottlenecks;

import java.util.ArrayList;
import java.util.List;

/** Who suffers in silence, for people at a terminal. */
public final class AffectedText {
    private AffectedText() {}

    public static String of(AffectedReport report, Words words) {
        var lines = new ArrayList<String>();
        report.stretches().forEach(usual -> lines.add(usual(usual, words)));
        if (report.attribute() != null) {
            lines.add("Only orders with " + Words.plain(report.attribute() + " " + report.attributeValue()));
        }
        if (!report.orders().isEmpty()) {
            lines.add("");
            lines.addAll(table(report, words));
        }
        lines.add("");
        lines.add(conclusion(report));
        return String.join(System.lineSeparator(), lines);
    }

    private static String usual(UsualTime usual, Words words) {
        var name = words.stretch(usual.stretch());
        return usual.lateSeconds() == null
                ? name + ": too few orders have come through to tell what is usual"
                : name + ": stuck after " + Words.duration(usual.lateSeconds())
                        + ", by when 19 of 20 orders are done ("
                        + (usual.learnt() ? "as learnt" : "of the orders in the topic") + ")";
    }

    private static List<String> table(AffectedReport report, Words words) {
        var table = new Table("order", "stretch", "since", ">waits");
        for (var order : report.orders()) {
            table.add(
                    Words.plain(order.orderId()),
                    words.stretch(order.stretch()),
                    words.time(order.since()),
                    Words.duration((double) order.seconds()));
        }
        return table.lines();
    }

    private static String conclusion(AffectedReport report) {
        var silent = report.orders().size() + report.more();
        var written = report.written() == 0 ? "" : "; %,d more have".formatted(report.written());
        if (silent == 0) {
            return "No stuck order whose customer has not written" + written + ".";
        }
        return Words.count(silent, "stuck order") + " whose customers have not written"
                + (report.more() == 0 ? "" : ", %,d of them not shown (--limit)".formatted(report.more())) + written
                + ".";
    }
}
