package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who suffers in silence.
 *
 * @param at as of when
 * @param problemId null if a stretch was asked for
 * @param attribute which the orders have in common; null if none
 * @param stretches on which orders were looked for, and what is usual there
 * @param orders those that are stuck and whose customers have not written, the longest first
 * @param more how many others there are
 * @param written how many are stuck and have written
 */
public record AffectedReport(
        Instant at,
        @Nullable String problemId,
        @Nullable String attribute,
        @Nullable String attributeValue,
        List<UsualTime> stretches,
        List<WaitingOrder> orders,
        long more,
        long written) {

    public AffectedReport {
        stretches = List.copyOf(stretches);
        orders = List.copyOf(orders);
    }
}
