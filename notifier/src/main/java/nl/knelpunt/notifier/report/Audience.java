package nl.knelpunt.notifier.report;

import nl.knelpunt.contract.Shop;
import nl.knelpunt.notifier.Language;
import nl.knelpunt.notifier.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a report.
 *
 * @param department id of the one that reads its own; null for the directors, who read all
 */
public record Audience(@Nullable String department, Language language) {
    /** A department, in the language of its alerts. */
    public static Audience department(Shop shop, String id) {
        return new Audience(id, Wording.of(shop, id).language());
    }

    /** The directors, in the language that the configuration's {@code report} says, or Dutch. */
    public static Audience directors(Shop shop) {
        var report = shop.report();
        return new Audience(null, report == null ? Language.NL : Language.of(report.language()));
    }
}
