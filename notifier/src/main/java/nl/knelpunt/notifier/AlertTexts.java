package nl.knelpunt.notifier;

import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Shop;

/** Puts alerts into words, in the language of their department. The same alert always gives the same words. */
final class AlertTexts {
    private final Shop shop;

    AlertTexts(Shop shop) {
        this.shop = shop;
    }

    /** @param links the ways to answer it */
    Message of(AlertRaised alert, List<Link> links) {
        var report = alert.report();
        if (report != null) {
            return new Message(report.subject(), report.html(), report.plain());
        }
        var wording = Wording.of(shop, alert.department());
        var notice = Again.of(notice(alert, wording), alert, wording);
        return new Message(
                notice.subject(), HtmlMessage.of(notice, links, wording.language()), PlainMessage.of(notice, links));
    }

    /** @param links the ways to answer it */
    ChatMessage chat(AlertRaised alert, List<Link> links) {
        var wording = Wording.of(shop, alert.department());
        var report = alert.report();
        if (report != null) {
            return ChatMessage.of(report, wording.language());
        }
        return ChatMessage.of(Again.of(notice(alert, wording), alert, wording), links, wording.language());
    }

    Notice notice(AlertRaised alert, Wording wording) {
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
