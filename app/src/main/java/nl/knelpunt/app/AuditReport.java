package nl.knelpunt.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.SortedMap;

/**
 * The books of a window, closed.
 *
 * @param submitted complaints taken in
 * @param classified of those, by how they were answered
 * @param alerted classified complaints that are in an alert
 * @param heldBack classified complaints of which nobody is alerted, with a reason
 * @param alerts by state
 * @param byDepartment alerted complaints
 * @param unanswered submitted, and neither classified nor dead nor repeated
 * @param answeredTwice submitted, and answered more than once
 * @param undecided classified, and neither alerted nor held back
 * @param waiting of those held back, the ones of which an alert or another reason follows
 */
record AuditReport(
        long submitted,
        long classified,
        long dead,
        long repeated,
        long alerted,
        long heldBack,
        Alerts alerts,
        SortedMap<String, Long> byDepartment,
        long unanswered,
        long answeredTwice,
        long undecided,
        long waiting) {

    /**
     * @param pending waiting for another try
     * @param summarised told with others in a later alert, since the receiver could not be reached for long
     * @param untold raised, and no outcome is written yet
     */
    record Alerts(long raised, long delivered, long pending, long givenUp, long summarised, long untold) {}

    /** {@code submitted = classified + dead + repeated}, each once. */
    @JsonIgnore
    boolean everyComplaintIsAnsweredOnce() {
        return unanswered == 0 && answeredTwice == 0 && submitted == classified + dead + repeated;
    }

    /** {@code classified = alerted + heldBack}. */
    @JsonIgnore
    boolean everyVerdictIsDecided() {
        return undecided == 0 && classified == alerted + heldBack;
    }

    /** {@code raised = delivered + pending + givenUp + summarised}. */
    @JsonIgnore
    boolean everyAlertHasAState() {
        return alerts.untold() == 0
                && alerts.raised() == alerts.delivered() + alerts.pending() + alerts.givenUp() + alerts.summarised();
    }

    /** Whether nothing is on its way any more. */
    @JsonIgnore
    boolean isSettled() {
        return holds() && waiting == 0 && alerts.pending() == 0;
    }

    @JsonIgnore
    boolean holds() {
        return everyComplaintIsAnsweredOnce() && everyVerdictIsDecided() && everyAlertHasAState();
    }
}
