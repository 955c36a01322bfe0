package nl.knelpunt.processor.text;

import java.util.Map;
import nl.knelpunt.processor.text.Word.Pause;
import org.jspecify.annotations.Nullable;

/** What a currency is called before and after a number. */
final class Currencies {
    private static final Map<String, String> BEFORE = Map.of(
            "€", "EUR", "eur", "EUR", "$", "USD", "usd", "USD", "£", "GBP", "gbp", "GBP", "rs", "INR", "inr", "INR");

    private static final Map<String, String> AFTER = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("rs", "INR"),
            Map.entry("inr", "INR"),
            Map.entry("rupee", "INR"),
            Map.entry("rupees", "INR"));

    private static final char RUPEE = '₹';

    /**
     * A currency's name or sign in a text.
     *
     * @param code ISO 4217
     * @param start offset in the text
     * @param end offset after it
     */
    record Mark(String code, int start, int end) {}

    private Currencies() {}

    /** What stands before a number: <em>€</em>, <em>Rs.</em>; or null. */
    static @Nullable Mark before(Passage passage, int number) {
        int end = passage.start(number);
        if (passage.isGap(end - 1, end) && passage.charAt(end - 1) != RUPEE) {
            end--;
        }
        if (passage.charAt(end - 1) == RUPEE) {
            return new Mark("INR", end - 1, end);
        }
        String code = BEFORE.get(passage.form(number - 1));
        if (code == null) {
            return null;
        }
        int from = passage.end(number - 1);
        if (passage.charAt(from) == '.') {
            from++;
        }
        return passage.isGap(from, passage.start(number)) ? new Mark(code, passage.start(number - 1), from) : null;
    }

    /** What stands after a number that ends at an offset; or null. */
    static @Nullable Mark after(Passage passage, int number, int end) {
        int at = passage.isGap(end, end + 1) ? end + 1 : end;
        if (passage.charAt(at) == RUPEE && !Character.isDigit(passage.charAt(at + 1))) {
            return new Mark("INR", at, at + 1);
        }
        String code = AFTER.get(passage.form(number + 1));
        if (code == null || !passage.isGap(end, passage.start(number + 1))) {
            return null;
        }
        boolean ofTheNext = passage.has(number + 2)
                && belongsToNext(
                        passage.words().get(number),
                        passage.words().get(number + 1),
                        passage.words().get(number + 2));
        return ofTheNext ? null : new Mark(code, passage.start(number + 1), passage.end(number + 1));
    }

    /** Whether a sign between two numbers is the second one's: it stands against that, or only that has cents. */
    static boolean belongsToNext(Word number, Word sign, Word next) {
        if (!next.isNumber() || next.pause() != Pause.NONE) {
            return false;
        }
        boolean touches = sign.end() == next.start();
        return (touches && !sign.isLetters()) || (hasCents(next.form()) && !hasCents(number.form()));
    }

    private static boolean hasCents(String form) {
        int point = form.length() - 3;
        return point > 0 && form.charAt(point) == '.';
    }
}
