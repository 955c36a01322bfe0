package nl.knelpunt.notifier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one try. */
sealed interface Delivery {
    /** The longest that the other side may ask us to wait. */
    Duration LONGEST_WAIT = Duration.ofHours(1);

    /** The other side has it. */
    record Delivered() implements Delivery {}

    /**
     * Not now; another try may succeed.
     *
     * @param after the wait that the other side asked for, if it did; cut to {@link #LONGEST_WAIT}
     */
    record Retry(Reason reason, @Nullable Duration after) implements Delivery {
        public Retry {
            if (after != null && after.isNegative()) {
                after = Duration.ZERO;
            } else if (after != null && after.compareTo(LONGEST_WAIT) > 0) {
                after = LONGEST_WAIT;
            }
        }

        Retry(Reason reason) {
            this(reason, null);
        }
    }

    /** The receiver is no more: neither this alert nor any other can be delivered to it until a person says so. */
    record Gone() implements Delivery {}

    /** Never: trying again would be answered the same. */
    record Rejected(Reason reason) implements Delivery {}
}
