package nl.knelpunt.app.bottlenecks;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import nl.knelpunt.contract.InterventionMade;

/**
 * The whole weeks before and after a change, so that each weekday is in both as often.
 *
 * @param count of weeks before and of weeks after; 0 if there is not even one
 * @param next whether another change of the step ends them
 */
record Weeks(Instant madeAt, int count, boolean next) {
    private static final int MOST = 4;
    private static final long WEEK_MILLIS = Duration.ofDays(7).toMillis();

    /**
     * Up to four, as far as no other change of the same step is in them.
     *
     * @param all changes, this one included
     */
    static Weeks around(InterventionMade made, Collection<InterventionMade> all, Instant now) {
        var past = whole(Duration.between(made.madeAt(), now));
        var apart = all.stream()
                .filter(other -> other.step().equals(made.step())
                        && !other.interventionId().equals(made.interventionId()))
                .mapToInt(other ->
                        whole(Duration.between(made.madeAt(), other.madeAt()).abs()))
                .min()
                .orElse(MOST);
        return new Weeks(made.madeAt(), Math.min(MOST, Math.min(past, apart)), apart < Math.min(MOST, past));
    }

    private static int whole(Duration time) {
        return Math.clamp(time.toMillis() / WEEK_MILLIS, 0, MOST);
    }

    boolean isFull() {
        return count == MOST;
    }

    Instant from() {
        return madeAt.minusMillis(count * WEEK_MILLIS);
    }

    Instant until() {
        return madeAt.plusMillis(count * WEEK_MILLIS);
    }

    /** @return in which of all of them, from 0; -1 if in none */
    int index(Instant at) {
        return at.isBefore(from()) || !at.isBefore(until())
                ? -1
                : (int) ((at.toEpochMilli() - from().toEpochMilli()) / WEEK_MILLIS);
    }

    long before(long[] weeks) {
        return Arrays.stream(weeks, 0, count).sum();
    }

    long after(long[] weeks) {
        return Arrays.stream(weeks, count, 2 * count).sum();
    }
}
