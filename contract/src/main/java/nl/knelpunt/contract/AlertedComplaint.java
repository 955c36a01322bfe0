package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says of one complaint: enough to act on without looking anything up.
 *
 * @param words the customer's own, possibly shortened
 * @param shortened whether there was more
 * @param evidence offsets into {@code words}
 * @param timeline what the order's timeline says; null if no order is known
 * @param movedFrom id of the department that was alerted of it before; null if none was
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
        @Nullable String movedFrom) {

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
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "AlertedComplaint[" + complaintId + "]";
    }
}
