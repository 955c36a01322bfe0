package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import nl.knelpunt.contract.Journey;

/**
 * How long an order was on a stretch, beside what is usual.
 *
 * @param since when it began
 * @param taken how long it took, or has taken so far
 * @param running whether it goes on
 * @param expected how long it takes in all: the same as taken, unless it goes on
 * @param median half of the orders are done by then
 * @param late of twenty orders nineteen are done by then
 */
public record StretchTime(
        Journey.Stretch stretch,
        Instant since,
        Duration taken,
        boolean running,
        Duration expected,
        Duration median,
        Duration late) {

    /** How much longer than usual it takes, as far as can be told now; negative if it was quicker. */
    public Duration excess() {
        return expected.minus(median);
    }
}
