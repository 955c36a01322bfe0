package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.notifier.trend.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One problem, from its beginning on.
 *
 * @param attribute that explains most of it; null if none does
 * @param closedAt null while it is open
 * @param expected complaints expected in that time
 * @param seen complaints seen in that time
 */
public record ProblemSpan(
        String problemId,
        String step,
        String fault,
        @Nullable String attribute,
        @Nullable String attributeValue,
        Instant since,
        @Nullable Instant closedAt,
        double expected,
        long seen) {

    static ProblemSpan of(BottleneckDetected event) {
        return new ProblemSpan(
                event.problemId(),
                event.step(),
                event.fault(),
                event.attribute(),
                event.attributeValue(),
                event.since(),
                event.state() == BottleneckDetected.State.CLOSED ? event.detectedAt() : null,
                event.expected(),
                event.seen());
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isOf(Cell cell) {
        return step.equals(cell.step()) && fault.equals(cell.fault());
    }
}
