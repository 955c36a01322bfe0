package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.FollowUp;

/** Says of a notice why it comes again, and how much of it is only counted. */
final class Again {
    private Again() {}

    static Notice of(Notice notice, AlertRaised alert, Wording wording) {
        var again = alert.followUp();
        var leads = new ArrayList<String>();
        if (again != null) {
            leads.add(wording.say(why(again.reason())));
        }
        leads.add(notice.lead());
        if (alert.folded() > 0) {
            leads.add(wording.say(alert.folded() == 1 ? Phrase.ONE_MORE : Phrase.MORE, alert.folded()));
        }
        if (again == null) {
            return with(notice, notice.subject(), notice.title(), leads);
        }
        var before = before(again.reason());
        // chats show no subject
        var title =
                again.reason() == FollowUp.Reason.LAST_RESORT ? wording.say(before, notice.title()) : notice.title();
        return with(notice, wording.say(before, notice.subject()), title, leads);
    }

    private static Notice with(Notice notice, String subject, String title, List<String> leads) {
        var lead = String.join(" ", leads);
        return switch (notice) {
            case Notice.Single(var _, var _, var _, var request, var notes, var words, var facts, var footer) ->
                new Notice.Single(subject, title, lead, request, notes, words, facts, footer);
            case Notice.Summary(var _, var _, var _, var cells, var footer) ->
                new Notice.Summary(subject, title, lead, cells, footer);
            case Notice.Problem(var _, var _, var _, var request, var notes, var facts, var footer) ->
                new Notice.Problem(subject, title, lead, request, notes, facts, footer);
        };
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
