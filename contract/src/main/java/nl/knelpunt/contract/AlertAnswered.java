package nl.knelpunt.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered an alert. What follows for its complaints is {@link ComplaintHandled} and {@link ComplaintCorrected}.
 *
 * @param alertId of the alert that was raised first, if this is about one that tells again
 * @param receiver of that one
 * @param department on whose behalf it was raised
 * @param by who did, as that person wrote it, at most {@link Limits#NAME_CHARACTERS} characters
 * @param until by when something is promised; with {@link ComplaintHandled.Action#TAKEN}, where it may be missing
 * @param cause only for {@link ComplaintHandled.Action#SOLVED}
 * @param prevention what keeps it from happening again; only for {@link ComplaintHandled.Action#SOLVED}
 * @param step whose department it belongs to; only for {@link ComplaintHandled.Action#NOT_OURS}
 * @param complaints those of the alert, as it told them; none of one about a problem
 * @param problemId of the problem that the alert told of; null for one of complaints
 * @param asked receiver of the alert whose link it was, if that told it again to somebody else
 */
public record AlertAnswered(
        String alertId,
        String receiver,
        String department,
        Instant answeredAt,
        String by,
        ComplaintHandled.Action action,
        @Nullable Instant until,
        @Nullable String cause,
        @Nullable String prevention,
        @Nullable String step,
        List<AlertedComplaint> complaints,
        @Nullable String problemId,
        @Nullable String asked)
        implements Event {

    /** One by the receiver of the alert that was raised first. */
    public AlertAnswered(
            String alertId,
            String receiver,
            String department,
            Instant answeredAt,
            String by,
            ComplaintHandled.Action action,
            @Nullable Instant until,
            @Nullable String cause,
            @Nullable String prevention,
            @Nullable String step,
            List<AlertedComplaint> complaints,
            @Nullable String problemId) {
        this(
                alertId,
                receiver,
                department,
                answeredAt,
                by,
                action,
                until,
                cause,
                prevention,
                step,
                complaints,
                problemId,
                null);
    }

    public AlertAnswered {
        Required.present("alertId", alertId);
        Required.present("receiver", receiver);
        Required.present("department", department);
        Required.present("answeredAt", answeredAt);
        Required.present("by", by);
        Required.present("action", action);
        complaints = Required.copy("complaints", complaints);
        if (action == ComplaintHandled.Action.NOT_OURS && step == null) {
            throw new IllegalArgumentException("step must be there where an alert is not ours");
        }
    }

    /**
     * What can be answered once, by whomever of the department; what is promised with it may change.
     *
     * @param alertId as in the answer, and so are the others
     */
    public static String answer(
            String alertId, String department, List<AlertedComplaint> complaints, ComplaintHandled.Action action) {
        return answer(subject(alertId, department, complaints), action);
    }

    /** As {@link #answer(String, String, List, ComplaintHandled.Action)}. */
    public String answer() {
        return answer(action);
    }

    /** What the same alert can be answered with as well. */
    public String answer(ComplaintHandled.Action other) {
        return answer(key(), other);
    }

    private static String answer(String subject, ComplaintHandled.Action action) {
        return subject + "/" + Json.name(action);
    }

    /**
     * Several receivers of a department are told of the same complaints in alerts of their own. A complaint that comes back to it
     * is another matter, and so is each news of a problem.
     */
    private static String subject(String alertId, String department, List<AlertedComplaint> complaints) {
        return complaints.isEmpty()
                ? alertId
                : department + "/"
                        + UUID.nameUUIDFromBytes(complaints.stream()
                                .map(complaint -> complaint.complaintId() + "@" + complaint.moves())
                                .sorted()
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** All answers to one matter stay in order. */
    @Override
    public String key() {
        return subject(alertId, department, complaints);
    }

    @Override
    public String eventId() {
        return until == null ? answer() : answer() + "@" + answeredAt;
    }

    @Override
    public Instant occurredAt() {
        return answeredAt;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "AlertAnswered[" + alertId + ", " + action + "]";
    }
}
