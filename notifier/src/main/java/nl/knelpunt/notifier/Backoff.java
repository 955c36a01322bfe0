package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: doubling, with jitter so that those who failed together do not return together.
 *
 * @param first before the second try
 * @param longest between two tries
 * @param giveUpAfter age of an alert after which nobody needs it any more
 */
record Backoff(Duration first, Duration longest, Duration giveUpAfter) {
    /** Somebody's server may be down from Friday evening until Monday morning. */
    static final Backoff STANDARD = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofDays(3));

    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param failures in a row so far, from 1
     * @return between half of the doubled time and all of it
     */
    Duration pause(int failures, RandomGenerator random) {
        var doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        var most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    /** @param since when the alert was to be delivered */
    boolean isTooLate(Instant since, Instant now) {
        return since.plus(giveUpAfter).isBefore(now);
    }
}
