package nl.knelpunt.notifier;

import java.time.LocalDate;
import java.util.UUID;
import nl.knelpunt.contract.AlertedReport;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.Json;

/** Ids of alerts: taking a decision again gives the same, so that a receiver can drop what it has. */
final class AlertIds {
    private static final UUID ALERTS = UUID.fromString("0d4c1c4e-6a3b-4d5e-9a51-6f1f0f6c7a10");

    private AlertIds() {}

    static String single(String receiver, String verdict) {
        return named("single", receiver, verdict);
    }

    /** @param first the first of its complaints, and when that came: it is in no other group for that receiver */
    static String group(String receiver, String first) {
        return named("group", receiver, first);
    }

    /**
     * @param alert the one that is told again
     * @param number by which those of one reason differ
     */
    static String again(String alert, String receiver, FollowUp.Reason reason, long number) {
        return named("again", receiver, alert + "/" + Json.name(reason) + "/" + number);
    }

    /** @param number of those that went before, of the same problem to the same receiver */
    static String problem(String receiver, String problemId, int number) {
        return named("problem", receiver, problemId + "/" + number);
    }

    /** @param first of the alerts that it is told in place of; likewise the last */
    static String together(String receiver, String first, String last) {
        return named("together", receiver, first + "/" + last);
    }

    static String report(String receiver, LocalDate date, AlertedReport.Kind kind, String department) {
        return named("report", receiver, date + "/" + Json.name(kind) + "/" + department);
    }

    private static String named(String kind, String receiver, String complaint) {
        return Ids.named(ALERTS, kind + "/" + receiver + "/" + complaint).toString();
    }
}
