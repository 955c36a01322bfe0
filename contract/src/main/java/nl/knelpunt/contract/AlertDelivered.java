package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alert for its receiver, so far.
 *
 * @param source the alert's place
 * @param attempts how often it was tried
 * @param until when it is tried again; only while {@link State#PENDING}
 * @param lastAttempts the latest tries, oldest first, at most {@value #KEPT_ATTEMPTS}
 */
public record AlertDelivered(
        String alertId,
        String receiver,
        Source source,
        State state,
        Instant at,
        @Nullable Instant until,
        int attempts,
        List<Attempt> lastAttempts)
        implements Event {

    public static final int KEPT_ATTEMPTS = 10;

    /** Where the delivery stands. */
    public enum State {
        DELIVERED,
        PENDING,
        GIVEN_UP,
        /** It waited for long with others, and a later alert tells them all. */
        SUMMARISED
    }

    /**
     * One try.
     *
     * @param outcome {@code delivered}, or a reason from the channel's fixed list
     */
    public record Attempt(Instant at, String outcome) {
        public Attempt {
            Required.present("attempts.at", at);
            Required.present("attempts.outcome", outcome);
        }
    }

    public AlertDelivered {
        Required.present("alertId", alertId);
        Required.present("receiver", receiver);
        Required.present("source", source);
        Required.present("state", state);
        Required.present("at", at);
        Required.notNegative("attempts", attempts);
        lastAttempts = Required.copy("lastAttempts", lastAttempts);
    }

    @Override
    public String key() {
        return alertId + "/" + receiver;
    }

    @Override
    public String eventId() {
        return key() + "@" + attempts;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }
}
