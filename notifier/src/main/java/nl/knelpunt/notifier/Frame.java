package nl.knelpunt.notifier;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import org.jspecify.annotations.Nullable;

/**
 * What every alert has, whatever it is about. Templates name its components, and find them before the notice's.
 *
 * @param language code of the one that it is written in
 * @param department on whose behalf
 * @param alert its id
 * @param raised when
 * @param again why it comes again, if it does
 * @param reason the same as a word of the contract
 * @param more complaints that are only counted
 * @param others who else heard of it, if anybody
 * @param links the ways to answer
 * @param linkRows the same, two beside each other
 */
record Frame(
        String language,
        String subject,
        String title,
        String lead,
        String shop,
        String department,
        String alert,
        String raised,
        @Nullable String again,
        @Nullable String reason,
        int more,
        @Nullable String others,
        List<Button> links,
        List<Row> linkRows) {

    /** @param first whether it is the first of all */
    record Button(String action, String label, URI url, boolean first) {}

    /** @param half whether there is one only */
    record Row(List<Button> links, boolean half) {}

    static Frame of(AlertRaised alert, Notice notice, List<Link> links, Shop shop, Wording wording) {
        var buttons = new ArrayList<Button>();
        for (var link : links) {
            buttons.add(new Button(Json.name(link.action()), link.label(), URI.create(link.url()), buttons.isEmpty()));
        }
        var again = alert.followUp();
        return new Frame(
                wording.language().code(),
                Again.subject(notice, alert, wording),
                Again.title(notice, alert, wording),
                Again.lead(notice, alert, wording),
                Harmless.line(shop.name()),
                wording.department(alert.department()),
                Harmless.line(alert.alertId()),
                wording.at(Phrase.MOMENT, alert.raisedAt()),
                Again.why(alert, wording),
                again == null ? null : Json.name(again.reason()),
                alert.folded(),
                Notices.others(alert, wording),
                List.copyOf(buttons),
                rows(buttons));
    }

    private static List<Row> rows(List<Button> buttons) {
        return IntStream.iterate(0, i -> i < buttons.size(), i -> i + 2)
                .mapToObj(i -> buttons.subList(i, Math.min(i + 2, buttons.size())))
                .map(row -> new Row(List.copyOf(row), row.size() == 1))
                .toList();
    }
}
