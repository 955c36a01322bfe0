package nl.knelpunt.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.testkit.Complaints;
import org.jspecify.annotations.Nullable;

/** Verdicts to test with. */
final class Classified {
    private Classified() {}

    static ComplaintClassified of(String id, String step, String fault, String department) {
        return of(0, step, fault, department, Complaints.of(id, "te laat"));
    }

    /** @param order that it is about; null if it says none */
    static ComplaintClassified at(
            String id, int revision, String step, String fault, Instant at, @Nullable String order) {
        var text = new ComplaintText("te laat");
        return of(
                revision,
                step,
                fault,
                "triage",
                new ComplaintSubmitted(id, at, Channel.FORM, text, null, null, order, null, null, null, Map.of()));
    }

    private static ComplaintClassified of(
            int revision, String step, String fault, String department, ComplaintSubmitted complaint) {
        return new ComplaintClassified(
                complaint.complaintId(),
                revision,
                Complaints.NOON,
                Kind.COMPLAINT,
                step,
                0.8,
                fault,
                0.7,
                Experience.BELOW,
                List.of(step),
                List.of(fault),
                List.of(),
                List.of(),
                2,
                VerdictDetails.NONE,
                department,
                "nl",
                "test-1",
                null,
                complaint);
    }
}
