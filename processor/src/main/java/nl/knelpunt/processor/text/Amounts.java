package nl.knelpunt.processor.text;

import java.util.Set;
import nl.knelpunt.contract.Finding;
import nl.knelpunt.contract.FindingKind;
import org.jspecify.annotations.Nullable;

/** Reads sums of money: by their currency, or by a word of money near them. */
final class Amounts {
    private static final String EURO = "EUR";
    private static final int MONEY_REACH_WORDS = 4;

    private static final Set<String> MONEY = Set.of(
            "betaald",
            "betaalde",
            "betalen",
            "betaal",
            "betaalt",
            "afgerekend",
            "gerekend",
            "berekend",
            "afgeschreven",
            "kost",
            "kostte",
            "koste",
            "gekost",
            "extra",
            "bedrag",
            "totaal",
            "totaalbedrag",
            "rekening",
            "fooi",
            "korting",
            "toeslag",
            "statiegeld",
            "borg",
            "duurder",
            "goedkoper",
            "teruggestort",
            "terugbetaald",
            "terugbetaling",
            "paid",
            "pay",
            "cost",
            "costs",
            "price",
            "priced",
            "fee",
            "fees",
            "charge",
            "charged",
            "refund",
            "refunded",
            "tip",
            "discount",
            "total",
            "bezahlt",
            "preis",
            "kostet",
            "paye",
            "prix",
            "frais");

    /** What a number before these counts, which is no money. */
    private static final Set<String> COUNTED = Set.of(
            "m", "meter", "cm", "mm", "km", "kg", "kilo", "gr", "g", "gram", "l", "liter", "ml", "cl", "inch", "gb",
            "tb", "mb", "x", "keer", "uur", "u", "uren", "h", "hrs", "hour", "hours", "min", "minuten", "minutes",
            "dagen", "days", "ster", "sterren", "star", "stars", "punten", "points", "%", "procent", "percent", "am",
            "pm");

    private Amounts() {}

    /** Whether a number counts something else than money. */
    static boolean isCounted(Passage passage, int number) {
        return passage.near(number) && COUNTED.contains(passage.form(number + 1));
    }

    /**
     * A sum that tells its currency.
     *
     * @param from where what was found before ends
     * @return it, or null if the word is no such number
     */
    static @Nullable Finding marked(Passage passage, int word, int from) {
        if (!passage.isNumber(word)) {
            return null;
        }
        int end = passage.end(word);
        int tail = wholeEuros(passage, end);
        Currencies.Mark before = Currencies.before(passage, word);
        if (before != null && before.start() < from) {
            before = null;
        }
        Currencies.Mark after = Currencies.after(passage, word, end + tail);
        if (before == null && Character.isLetter(passage.charAt(passage.start(word) - 1))) {
            return null;
        }
        if (before == null && after == null && !(tail > 0 && passage.startsFresh(passage.start(word)))) {
            return null;
        }
        String sum = Decimal.of(passage.written(word));
        if (sum == null) {
            return null;
        }
        String code = before != null ? before.code() : after != null ? after.code() : EURO;
        int start = before != null ? before.start() : passage.start(word);
        int last = after != null && after.code().equals(code) ? after.end() : end + tail;
        return new Finding(FindingKind.AMOUNT, sum + ' ' + code, start, last);
    }

    /** The length of <em>,-</em> and its like at an offset. */
    private static int wholeEuros(Passage passage, int at) {
        char mark = passage.charAt(at);
        if (mark != ',' && mark != '.') {
            return 0;
        }
        int length = 1;
        while (length < 4 && isDash(passage.charAt(at + length))) {
            length++;
        }
        return length == 1 || Character.isLetterOrDigit(passage.charAt(at + length)) ? 0 : length;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '=' || c == '\u2013' || c == '\u2014';
    }

    /** A number with two decimals without a currency, but with a word of money near; or null. */
    static @Nullable Finding bare(Passage passage, int word) {
        if (!passage.isNumber(word) || !hasTwoDecimals(passage.written(word))) {
            return null;
        }
        boolean alone = passage.startsFresh(passage.start(word)) && passage.stopsAt(passage.end(word));
        if (!alone
                || isCounted(passage, word)
                || ClockTimes.comesBefore(passage.form(word - 1))
                || !moneyNear(passage, word)) {
            return null;
        }
        String sum = Decimal.of(passage.written(word));
        return sum == null
                ? null
                : new Finding(FindingKind.AMOUNT, sum + ' ' + EURO, passage.start(word), passage.end(word));
    }

    private static boolean hasTwoDecimals(String written) {
        int mark = written.length() - 3;
        return mark > 0
                && mark <= 4
                && (written.charAt(mark) == ',' || written.charAt(mark) == '.')
                && written.chars().filter(Character::isDigit).count() == written.length() - 1;
    }

    private static boolean moneyNear(Passage passage, int word) {
        for (int i = word; i > word - MONEY_REACH_WORDS && passage.has(i) && !passage.endsSentence(i - 1); i--) {
            if (isMoney(passage.form(i - 1))) {
                return true;
            }
        }
        for (int i = word; i < word + MONEY_REACH_WORDS && !passage.endsSentence(i); i++) {
            if (isMoney(passage.form(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMoney(String form) {
        return MONEY.contains(form) || form.endsWith("kosten") || form.endsWith("prys");
    }
}
