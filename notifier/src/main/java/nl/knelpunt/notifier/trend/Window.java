package nl.knelpunt.notifier.trend;

import java.time.Duration;
import java.time.Instant;

/**
 * A period, and the one before it, both in whole days of 24 hours that end at the same time of day.
 *
 * @param until the first moment after it
 * @param days of each period
 */
public record Window(Instant until, int days) {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    /** When the period began. */
    public Instant from() {
        return until.minus(Duration.ofDays(days));
    }

    /** When the period before began. */
    public Instant beforeFrom() {
        return until.minus(Duration.ofDays(2L * days));
    }

    /** @return in which day of both, from 0; -1 if in neither */
    public int day(Instant at) {
        var millis = at.toEpochMilli() - beforeFrom().toEpochMilli();
        return millis < 0 || !at.isBefore(until) ? -1 : (int) (millis / DAY_MILLIS);
    }

    public boolean holds(Instant at) {
        return day(at) >= days;
    }
}
