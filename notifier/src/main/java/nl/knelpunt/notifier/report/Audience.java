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

    public static Audience directors(Language language) {
        return new Audience(null, language);
    }
}
