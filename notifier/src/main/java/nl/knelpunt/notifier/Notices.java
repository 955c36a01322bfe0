package nl.knelpunt.notifier;

import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Shop;

/** Puts alerts into words. The same alert always gives the same words. */
final class Notices {
    private final Shop shop;

    Notices(Shop shop) {
        this.shop = shop;
    }

    /** @param alert which is no report */
    Notice of(AlertRaised alert, Wording wording) {
        var footer = wording.say(
                Phrase.FOOTER,
                Harmless.line(shop.name()),
                wording.department(alert.department()),
                Harmless.line(alert.alertId()));
        var others = others(alert, wording);
        if (alert.problem() != null) {
            return ProblemNotice.of(alert.problem(), wording, others, footer);
        }
        var complaints = alert.complaints();
        return complaints.size() == 1
                ? SingleNotice.of(complaints.getFirst(), wording, others, footer)
                : SummaryNotice.of(complaints, wording, others, footer);
    }

    /** @return who else heard of it; empty if nobody did */
    static String others(AlertRaised alert, Wording wording) {
        return alert.others().stream()
                .map(receiver -> wording.receiver(receiver, alert.department()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
