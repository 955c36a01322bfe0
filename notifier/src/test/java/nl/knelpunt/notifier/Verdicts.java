package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.TimelineVerdict;
import nl.knelpunt.contract.VerdictDetails;
import org.jspecify.annotations.Nullable;

/** Verdicts to test with; of faults, delay. */
final class Verdicts {
    private Verdicts() {}

    static ComplaintClassified of(String id, Kind kind, String step, String department, String text) {
        return of(complaint(id, text, null), kind, step, department, List.of());
    }

    static ComplaintClassified of(
            ComplaintSubmitted complaint, Kind kind, String step, String department, List<Evidence> evidence) {
        return of(complaint, kind, step, department, evidence, 0, 2, null);
    }

    static ComplaintClassified late(ComplaintSubmitted complaint) {
        return of(complaint, Kind.COMPLAINT, "delivery", "logistics", List.of());
    }

    static ComplaintClassified dangerous(ComplaintSubmitted complaint) {
        return of(complaint, Kind.COMPLAINT, "delivery", "logistics", List.of(), 0, 4, null);
    }

    static ComplaintClassified with(TimelineVerdict timeline, ComplaintSubmitted complaint) {
        return of(complaint, Kind.COMPLAINT, "delivery", "logistics", List.of(), 0, 2, timeline);
    }

    static ComplaintClassified revised(ComplaintSubmitted complaint, int revision, String step, String department) {
        return of(complaint, Kind.COMPLAINT, step, department, List.of(), revision, 2, null);
    }

    static ComplaintSubmitted complaint(String id, String text, @Nullable Customer customer) {
        return complaint(id, text, customer, null, Map.of());
    }

    static ComplaintSubmitted complaint(
            String id,
            String text,
            @Nullable Customer customer,
            @Nullable String orderId,
            Map<String, String> attributes) {
        return new ComplaintSubmitted(
                id,
                Alerts.NOON,
                Channel.FORM,
                new ComplaintText(text),
                null,
                null,
                orderId,
                null,
                customer,
                null,
                attributes);
    }

    /** With an order. */
    static ComplaintSubmitted written(String id, String text, Instant at) {
        return new ComplaintSubmitted(
                id, at, Channel.FORM, new ComplaintText(text), null, null, "W-" + id, null, null, null, Map.of());
    }

    private static ComplaintClassified of(
            ComplaintSubmitted complaint,
            Kind kind,
            String step,
            String department,
            List<Evidence> evidence,
            int revision,
            int severity,
            @Nullable TimelineVerdict timeline) {
        return new ComplaintClassified(
                complaint.complaintId(),
                revision,
                Alerts.NOON,
                kind,
                step,
                0.8,
                step.equals("none") ? "none" : "delay",
                0.8,
                Experience.BELOW,
                List.of(),
                List.of(),
                List.of(),
                evidence,
                severity,
                VerdictDetails.NONE,
                department,
                "nl",
                "test",
                timeline,
                complaint);
    }
}
