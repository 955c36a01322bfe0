package nl.knelpunt.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receiver was switched off, so that what is for it is given up at once, or on again.
 *
 * @param receiver id of the receiver in the configuration
 * @param reason why, from the notifier's fixed list, such as {@code gone}; null where a person decided
 * @param by the service that did, or the person, as their machine knows them
 */
public record ReceiverSwitched(
        String receiver, State state, Instant at, @Nullable String reason, String by) implements Event {

    /** What holds from then on. */
    public enum State {
        ON,
        OFF
    }

    /** @throws IllegalArgumentException naming the field that is out of bounds, without quoting it */
    public ReceiverSwitched {
        Required.present("receiver", receiver);
        Required.present("state", state);
        Required.present("at", at);
        Limits.require("reason", Limits.name(reason));
        Required.present("by", by);
        Limits.require("by", Limits.requiredName(by));
    }

    @Override
    public String key() {
        return receiver;
    }

    @Override
    public String eventId() {
        return receiver + "@" + at;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "ReceiverSwitched[" + receiver + ", " + state + "]";
    }
}
