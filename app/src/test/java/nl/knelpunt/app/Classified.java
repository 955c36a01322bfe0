package nl.knelpunt.app;

import java.util.List;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.testkit.Complaints;

/** Verdicts to test with. */
final class Classified {
    private Classified() {}

    static ComplaintClassified of(String id, String step, String fault, String department) {
        return new ComplaintClassified(
                id,
                0,
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
                Complaints.of(id, "te laat"));
    }
}
