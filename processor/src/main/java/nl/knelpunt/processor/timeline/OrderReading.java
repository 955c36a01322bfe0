package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an order's time went until some moment, told from what was known then.
 *
 * @param stretches those that it has been on and that have a norm, in the order of the journey
 * @param promisedBy null if nothing was promised
 * @param expectedEnd when it reached or will reach the end of its way, as far as can be told; null if nothing is known of it
 */
public record OrderReading(
        List<StretchTime> stretches,
        @Nullable Instant promisedBy,
        @Nullable Instant expectedEnd) {
    public OrderReading {
        stretches = List.copyOf(stretches);
    }

    /** How much longer than usual the order takes, over all stretches; negative if it is quick. */
    public Duration beyondUsual() {
        return stretches.stream().map(StretchTime::excess).reduce(Duration.ZERO, Duration::plus);
    }

    /** By how much the promise is broken, or will be as far as can be told; zero if it is kept or there is none. */
    public Duration beyondPromise() {
        if (promisedBy == null || expectedEnd == null || !expectedEnd.isAfter(promisedBy)) {
            return Duration.ZERO;
        }
        return Duration.between(promisedBy, expectedEnd);
    }

    /** The stretch on which most time was lost; empty if none took longer than usual. */
    public Optional<StretchTime> worst() {
        return stretches.stream()
                .filter(time -> time.excess().isPositive())
                .max(Comparator.comparing(StretchTime::excess));
    }
}
