package nl.knelpunt.notifier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one try. */
sealed interface Delivery {
    record Delivered() implements Delivery {}

    record Retry(Reason reason, @Nullable Duration after) implements Delivery {}

    record Rejected(Reason reason) implements Delivery {}
}
