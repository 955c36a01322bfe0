package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Shop;

/** Puts alerts into words, in the language of their department. The same alert always gives the same words. */
final class AlertTexts {
    private final Shop shop;

    AlertTexts(Shop shop) {
        this.shop = shop;
    }

    Message of(AlertRaised alert) {
        var wording = Wording.of(shop, alert.department());
        var notice = Again.of(notice(alert, wording), alert, wording);
        return new Message(notice.subject(), HtmlMessage.of(notice, wording.language()), PlainMessage.of(notice));
    }

    ChatMessage chat(AlertRaised alert) {
        var wording = Wording.of(shop, alert.department());
        return ChatMessage.of(notice(alert, wording), wording.language());
    }

    private Notice notice(AlertRaised alert, Wording wording) {
        var complaints = alert.complaints();
        var footer = wording.say(
                Phrase.FOOTER,
                Harmless.line(shop.name()),
                wording.department(alert.department()),
                Harmless.line(alert.alertId()));
        if (alert.problem() != null) {
            return ProblemNotice.of(alert.problem(), wording, footer);
        }
        return complaints.size() == 1
                ? SingleNotice.of(complaints.getFirst(), wording, footer)
                : SummaryNotice.of(complaints, wording, footer);
    }
}
