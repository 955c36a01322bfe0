package nl.knelpunt.producer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of rows. Thread-safe, since Kafka answers on a thread of its own. */
final class SubmissionTally {
    static final int MOST_REPORTS = 100;

    /** Then Kafka is taken to be away. */
    private static final int MOST_FAILURES_IN_A_ROW = 10;

    private final List<RowReport> reports = new ArrayList<>();
    private long accepted;
    private long refused;
    private long failed;
    private int failedInARow;

    synchronized void accepted() {
        accepted++;
        failedInARow = 0;
    }

    synchronized void refused(long line, List<FieldError> errors) {
        refused++;
        report(line, String.join("; ", errors.stream().map(FieldError::sentence).toList()));
    }

    synchronized void failed(long line) {
        failed++;
        failedInARow++;
        report(line, "was not written: Kafka did not acknowledge it");
    }

    synchronized boolean isHopeless() {
        return failedInARow >= MOST_FAILURES_IN_A_ROW;
    }

    synchronized SubmissionSummary summary(boolean complete) {
        var sorted = reports.stream()
                .sorted(Comparator.comparingLong(RowReport::line))
                .toList();
        return new SubmissionSummary(accepted, refused, failed, complete, sorted);
    }

    private void report(long line, String reason) {
        if (reports.size() < MOST_REPORTS) {
            reports.add(new RowReport(line, reason));
        }
    }
}
