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
 * @param folded how many more complaints there are that it does not tell one by one
 * @param followUp what it tells again; null if it tells something new
 * @param route place of the route by which it came, as in {@link Route}; null if by none
 * @param group what its complaints have in common, the same for all alerts of one group; null if they have nothing
 */
public record AlertRaised(
        String alertId,
        String receiver,
        String department,
        Instant raisedAt,
        Instant dueAt,
        List<AlertedComplaint> complaints,
        @Nullable AlertedProblem problem,
        int folded,
        @Nullable FollowUp followUp,
        @Nullable String route,
        @Nullable String group)
        implements Event {

    /** One that speaks of complaints only. */
    public AlertRaised(
            String alertId,
            String receiver,
            String department,
            Instant raisedAt,
            Instant dueAt,
            List<AlertedComplaint> complaints) {
        this(alertId, receiver, department, raisedAt, dueAt, complaints, null, 0, null, null, null);
    }

    public AlertRaised {
        Required.present("alertId", alertId);
        Required.present("receiver", receiver);
        Required.present("department", department);
        Required.present("raisedAt", raisedAt);
        Required.present("dueAt", dueAt);
        complaints = Required.copy("complaints", complaints);
        Required.notNegative("folded", (double) folded);
        if (complaints.isEmpty() && problem == null) {
            throw new IllegalArgumentException("complaints must not be empty where there is no problem");
        }
    }

    /** The same, as told again to somebody. */
    public AlertRaised again(String id, String to, Instant at, FollowUp why) {
        return new AlertRaised(id, to, department, at, at, complaints, problem, folded, why, route, group);
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
