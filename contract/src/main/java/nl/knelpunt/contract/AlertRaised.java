package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
 * @param report null unless it is a daily report
 * @param group what its complaints have in common, the same for all alerts of one group; null if they have nothing
 * @param others ids of the other receivers that hear of it; of several complaints, those that hear of any of them
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
        @Nullable String group,
        @Nullable AlertedReport report,
        List<String> others)
        implements Event {

    /** One of which nobody else hears. */
    public AlertRaised(
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
            @Nullable String group,
            @Nullable AlertedReport report) {
        this(
                alertId,
                receiver,
                department,
                raisedAt,
                dueAt,
                complaints,
                problem,
                folded,
                followUp,
                route,
                group,
                report,
                List.of());
    }

    /** One that speaks of complaints only, and of which nobody else hears. */
    public AlertRaised(
            String alertId,
            String receiver,
            String department,
            Instant raisedAt,
            Instant dueAt,
            List<AlertedComplaint> complaints) {
        this(alertId, receiver, department, raisedAt, dueAt, complaints, null, 0, null, null, null, null);
    }

    public AlertRaised {
        Required.present("alertId", alertId);
        Required.present("receiver", receiver);
        Required.present("department", department);
        Required.present("raisedAt", raisedAt);
        Required.present("dueAt", dueAt);
        complaints = Required.copy("complaints", complaints);
        Required.notNegative("folded", (double) folded);
        others = Required.copy("others", others);
        if (complaints.isEmpty() && problem == null && report == null) {
            throw new IllegalArgumentException("complaints must not be empty where there is no problem and no report");
        }
    }

    /** A daily report. */
    public static AlertRaised of(
            AlertedReport report, String alertId, String receiver, String department, Instant raisedAt) {
        return new AlertRaised(
                alertId, receiver, department, raisedAt, raisedAt, List.of(), null, 0, null, null, null, report);
    }

    /** The same, as told again to somebody; who had it is one of the others. */
    public AlertRaised again(String id, String to, Instant at, FollowUp why) {
        var all = Stream.concat(Stream.of(receiver), others.stream())
                .filter(each -> !each.equals(to))
                .distinct()
                .toList();
        return new AlertRaised(id, to, department, at, at, complaints, problem, folded, why, route, group, report, all);
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
