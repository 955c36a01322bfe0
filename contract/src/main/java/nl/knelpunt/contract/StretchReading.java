package nl.knelpunt.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an order was on a stretch, beside what is usual; times the stretch's calendar leaves out are not counted.
 *
 * @param stretch its id in the journey
 * @param step the step that owns it
 * @param since when it began
 * @param seconds how long it took, or has taken so far
 * @param running whether it went on when the complaint was written
 * @param usualSeconds half of the orders are done by then
 * @param lateSeconds of twenty orders nineteen are done by then
 * @param excessSeconds how much longer than usual it takes, as far as can be told; negative if it was quicker
 * @param fromLoadSeconds how much of the excess is usual when as many orders are there: it is capacity that lacks; the rest is the
 *     process, slow even when it is quiet; null if too few began when it was full to tell
 * @param until when it ended; null while it runs, or if that is not told
 */
public record StretchReading(
        String stretch,
        String step,
        Instant since,
        long seconds,
        boolean running,
        long usualSeconds,
        long lateSeconds,
        long excessSeconds,
        @Nullable Long fromLoadSeconds,
        @Nullable Instant until) {

    public StretchReading {
        Required.present("timeline.stretches.stretch", stretch);
        Required.present("timeline.stretches.step", step);
        Required.present("timeline.stretches.since", since);
        Required.notNegative("timeline.stretches.seconds", (double) seconds);
    }
}
