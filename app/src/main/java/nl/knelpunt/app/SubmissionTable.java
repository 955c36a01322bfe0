package nl.knelpunt.app;

import java.io.PrintStream;
import nl.knelpunt.producer.SubmissionSummary;

/** What became of a file, for people. */
final class SubmissionTable {
    private SubmissionTable() {}

    static void print(SubmissionSummary summary, PrintStream out) {
        out.printf("accepted %,d%nrefused  %,d%n", summary.accepted(), summary.refused());
        if (summary.failed() > 0) {
            out.printf("failed   %,d: Kafka did not take them. Submit the file again.%n", summary.failed());
        }
        if (!summary.complete()) {
            out.println("Gave up before the end of the file: Kafka takes nothing.");
        }
        summary.reports().forEach(row -> out.println("  line " + row.line() + ": " + row.reason()));
        var untold = summary.refused() + summary.failed() - summary.reports().size();
        if (untold > 0) {
            out.println("  and " + untold + " more");
        }
    }
}
