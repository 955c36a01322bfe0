package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One receiver must hear of one or more complaints, or of a problem that many share.
 *
 * @param alertId the same whenever the same decision is taken again
 * @param receiver id of the receiver in the configuration
 * @param department on whose behalf
 * @param dueAt not to be delivered before
 * @param complaints all that this alert speaks for; at least one, unless it speaks of a problem
 * @param problem null if it speaks of complaints only
 */
public record AlertRaised(
        String alertId,
        String receiver,
        String department,
        Instant raisedAt,
        Instant dueAt,
        List<AlertedComplaint> complaints,
        @Nullable AlertedProblem problem)
        implements Event {

    /** One that speaks of complaints only. */
    public AlertRaised(
            String alertId,
            String receiver,
            String department,
            Instant raisedAt,
            Instant dueAt,
            List<AlertedComplaint> complaints) {
        this(alertId, receiver, department, raisedAt, dueAt, complaints, null);
    }

    public AlertRaised {
        Required.present("alertId", alertId);
        Required.present("receiver", receiver);
        Required.present("department", department);
        Required.present("raisedAt", raisedAt);
        Required.present("dueAt", dueAt);
        complaints = Required.copy("complaints", complaints);
        if (complaints.isEmpty() && problem == null) {
            throw new IllegalArgumentException("complaints must not be empty where there is no problem");
        }
    }

    @Override
    public String key() {
        return receiver;
    }

    @Override
    public String eventId() {
        return alertId;
    }

    @Override
    public Instant occurredAt() {
        return raisedAt;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "AlertRaised[" + alertId + ", " + receiver + "]";
    }
}
