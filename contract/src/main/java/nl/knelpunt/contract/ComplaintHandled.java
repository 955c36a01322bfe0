package nl.knelpunt.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department did something about a complaint, or about a problem that many share.
 *
 * @param complaintId the problem's, if it is that; it counts for all complaints that are part of it
 * @param by who did, as the shop names its people
 * @param until by when it was promised; only for {@link Action#PROMISED}
 * @param cause only for {@link Action#SOLVED}
 * @param prevention what keeps it from happening again; only for {@link Action#SOLVED}
 * @param department whose it is instead; only for {@link Action#NOT_OURS}
 */
public record ComplaintHandled(
        String complaintId,
        Instant handledAt,
        String by,
        Action action,
        @Nullable Instant until,
        @Nullable String cause,
        @Nullable String prevention,
        @Nullable String department)
        implements Event {

    /** What was done. */
    public enum Action {
        TAKEN,
        PROMISED,
        ANSWERED,
        SOLVED,
        NOT_OURS
    }

    public ComplaintHandled {
        Required.present("complaintId", complaintId);
        Required.present("handledAt", handledAt);
        Required.present("by", by);
        Required.present("action", action);
    }

    @Override
    public String key() {
        return complaintId;
    }

    @Override
    public String eventId() {
        return complaintId + "@" + handledAt;
    }

    @Override
    public Instant occurredAt() {
        return handledAt;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "ComplaintHandled[" + complaintId + ", " + action + "]";
    }
}
