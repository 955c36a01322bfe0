package nl.knelpunt.processor.timeline;

import java.time.Instant;

/**
 * An order, and what its customer thought of it at some time.
 *
 * @param timeline all that became known of it, also after the review
 * @param score 1 to 5 stars
 */
public record ReviewedOrder(OrderTimeline timeline, Instant reviewedAt, int score) {
    private static final int BAD = 2;
    private static final int GOOD = 4;

    boolean isBad() {
        return score <= BAD;
    }

    /** Three stars say neither. */
    boolean isDecided() {
        return score <= BAD || score >= GOOD;
    }
}
