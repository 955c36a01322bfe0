package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;

/**
 * One receiver must hear of one or more complaints.
 *
 * @param alertId the same whenever the same decision is taken again
 * @param receiver id of the receiver in the configuration
 * @param department on whose behalf
 * @param dueAt not to be delivered before
 * @param complaints all that this alert speaks for, at least one
 */
public record AlertRaised(
        String alertId,
        String receiver,
        String department,
        Instant raisedAt,
        Instant dueAt,
        List<AlertedComplaint> complaints)
        implements Event {

    public AlertRaised {
        Required.present("alertId", alertId);
        Required.present("receiver", receiver);
        Required.present("department", department);
        Required.present("raisedAt", raisedAt);
        Required.present("dueAt", dueAt);
        complaints = Required.copy("complaints", complaints);
        if (complaints.isEmpty()) {
            throw new IllegalArgumentException("complaints must not be empty");
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
