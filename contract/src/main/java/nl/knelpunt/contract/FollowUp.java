package nl.knelpunt.contract;

/**
 * That an alert tells again of what an earlier one told.
 *
 * @param alertId of that earlier alert; its links answer for this one, too
 * @param receiver who got that
 * @param level of the escalation, from 1 on; 0 if it is none
 */
public record FollowUp(String alertId, String receiver, Reason reason, int level) {
    /** Why it is told again. */
    public enum Reason {
        /** Nobody took it, and the route repeats. */
        REPEAT,
        /** Nobody answered in time. */
        REMINDER,
        /** Nobody answered, and this receiver is the next. */
        ESCALATION,
        /** Nobody of the whole escalation answered. */
        LAST_RESORT,
        /** The time passed by which an answer was promised. */
        PROMISE_PASSED
    }

    public FollowUp {
        Required.present("followUp.alertId", alertId);
        Required.present("followUp.receiver", receiver);
        Required.present("followUp.reason", reason);
        Required.notNegative("followUp.level", (double) level);
    }
}
