package nl.knelpunt.notifier;

import java.util.ArrayList;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.FollowUp;
import org.jspecify.annotations.Nullable;

/** Says of a notice why it comes again, and how much of it is only counted. */
final class Again {
    private Again() {}

    static String subject(Notice notice, AlertRaised alert, Wording wording) {
        var again = alert.followUp();
        return again == null ? notice.subject() : wording.say(before(again.reason()), notice.subject());
    }

    /** Chats show no subject, and the last word of an escalation must not be missed. */
    static String title(Notice notice, AlertRaised alert, Wording wording) {
        var again = alert.followUp();
        return again != null && again.reason() == FollowUp.Reason.LAST_RESORT
                ? wording.say(before(again.reason()), notice.title())
                : notice.title();
    }

    static String lead(Notice notice, AlertRaised alert, Wording wording) {
        var leads = new ArrayList<String>();
        var why = why(alert, wording);
        if (why != null) {
            leads.add(why);
        }
        leads.add(notice.lead());
        if (alert.folded() > 0) {
            leads.add(wording.say(alert.folded() == 1 ? Phrase.ONE_MORE : Phrase.MORE, alert.folded()));
        }
        return String.join(" ", leads);
    }

    /** @return null if it does not come again */
    static @Nullable String why(AlertRaised alert, Wording wording) {
        var again = alert.followUp();
        return again == null ? null : wording.say(why(again.reason()));
    }

    private static Phrase before(FollowUp.Reason reason) {
        return switch (reason) {
            case REPEAT, REMINDER -> Phrase.REMINDER;
            case ESCALATION -> Phrase.ESCALATED;
            case LAST_RESORT -> Phrase.UNANSWERED;
            case PROMISE_PASSED -> Phrase.PROMISE_PASSED;
        };
    }

    private static Phrase why(FollowUp.Reason reason) {
        return switch (reason) {
            case REPEAT, REMINDER -> Phrase.WHY_REMINDER;
            case ESCALATION -> Phrase.WHY_ESCALATED;
            case LAST_RESORT -> Phrase.WHY_UNANSWERED;
            case PROMISE_PASSED -> Phrase.WHY_PROMISE_PASSED;
        };
    }
}
