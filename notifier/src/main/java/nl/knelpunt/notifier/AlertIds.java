package nl.knelpunt.notifier;

import java.util.UUID;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Ids;

/** Ids of alerts: taking a decision again gives the same, so that a receiver can drop what it has. */
final class AlertIds {
    private static final UUID ALERTS = UUID.fromString("0d4c1c4e-6a3b-4d5e-9a51-6f1f0f6c7a10");

    private AlertIds() {}

    static String single(String receiver, ComplaintClassified classified) {
        return named("single", receiver, classified.eventId());
    }

    /** @param first the summary's first verdict, which is in no other summary for that receiver */
    static String summary(String receiver, String first) {
        return named("summary", receiver, first);
    }

    /** @param number of those that went before, of the same problem */
    static String problem(String receiver, String problemId, int number) {
        return named("problem", receiver, problemId + "/" + number);
    }

    private static String named(String kind, String receiver, String complaint) {
        return Ids.named(ALERTS, kind + "/" + receiver + "/" + complaint).toString();
    }
}
