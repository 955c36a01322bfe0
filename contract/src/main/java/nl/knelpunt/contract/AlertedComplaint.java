package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says of one complaint: enough to act on without looking anything up.
 *
 * @param words the customer's own, possibly shortened, a mark in place of each e-mail address, phone number and the like
 * @param shortened whether there was more
 * @param evidence offsets into {@code words}
 * @param customer without e-mail address and phone number; null if the shop does not tell
 * @param timeline what the order's timeline says; null if no order is known
 * @param movedFrom id of the department that was alerted of it before; null if none was
 * @param moves how often a department passed it on
 * @param severity 1 to 4, as in {@link ComplaintClassified}
 * @param language in which it is written
 * @param channel by which it came
 * @param attributes its own
 */
public record AlertedComplaint(
        String complaintId,
        Instant submittedAt,
        Kind kind,
        String step,
        double stepConfidence,
        String fault,
        List<Alternative> alternatives,
        ComplaintText words,
        boolean shortened,
        List<Evidence> evidence,
        @Nullable String orderId,
        @Nullable Customer customer,
        @Nullable TimelineVerdict timeline,
        @Nullable String movedFrom,
        int moves,
        int severity,
        String language,
        Channel channel,
        Map<String, String> attributes) {

    public AlertedComplaint {
        Required.present("complaintId", complaintId);
        Required.present("submittedAt", submittedAt);
        Required.present("kind", kind);
        Required.present("step", step);
        Required.confidence("stepConfidence", stepConfidence);
        Required.present("fault", fault);
        Required.present("words", words);
        alternatives = Required.copy("alternatives", alternatives);
        evidence = Required.copy("evidence", evidence);
        Required.present("language", language);
        Required.present("channel", channel);
        attributes = Required.copy("attributes", attributes);
    }

    /** The same, passed on by a department to the one that has another step; what it was placed by is not told with it. */
    public AlertedComplaint moved(String toStep, String fromDepartment) {
        return new AlertedComplaint(
                complaintId,
                submittedAt,
                kind,
                toStep,
                1,
                fault,
                List.of(),
                words,
                shortened,
                List.of(),
                orderId,
                customer,
                timeline,
                fromDepartment,
                moves + 1,
                severity,
                language,
                channel,
                attributes);
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "AlertedComplaint[" + complaintId + "]";
    }
}
