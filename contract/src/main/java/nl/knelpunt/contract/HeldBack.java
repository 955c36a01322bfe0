package nl.knelpunt.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is alerted of this complaint, and why.
 *
 * @param department whose it would have been
 * @param problemId the problem that it is part of; null if it is held back for another reason
 * @param silenceId the silence that held it back; null likewise
 */
public record HeldBack(
        String complaintId,
        String department,
        Reason reason,
        Instant heldBackAt,
        @Nullable String problemId,
        @Nullable String silenceId)
        implements Event {

    /** Why nobody is alerted. */
    public enum Reason {
        /** The daily report tells it. */
        PRAISE,
        /** A text without a problem in it. */
        NO_PROBLEM,
        /** The department has no receiver in the configuration. */
        NO_RECEIVER,
        /** The department hears of an open problem that it belongs to. */
        PART_OF_PROBLEM,
        /** For others, for opening hours, or for the receiver's pace: an alert or another reason follows. */
        WAITING,
        /** Somebody asked for silence. */
        SILENCED,
        /** More came at once than an alert can tell; it is counted in the alert. */
        FOLDED
    }

    /** For a reason of its own. */
    public HeldBack(String complaintId, String department, Reason reason, Instant heldBackAt) {
        this(complaintId, department, reason, heldBackAt, null, null);
    }

    public HeldBack {
        Required.present("complaintId", complaintId);
        Required.present("department", department);
        Required.present("reason", reason);
        Required.present("heldBackAt", heldBackAt);
    }

    /** The department's id, in place of a receiver's. */
    @Override
    public String key() {
        return department;
    }

    @Override
    public String eventId() {
        return complaintId + "/" + Json.name(reason);
    }

    @Override
    public Instant occurredAt() {
        return heldBackAt;
    }
}
