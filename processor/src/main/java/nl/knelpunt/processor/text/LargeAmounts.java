package nl.knelpunt.processor.text;

import java.util.List;
import java.util.Set;
import nl.knelpunt.processor.text.Word.Pause;

/** Finds large amounts of money. */
final class LargeAmounts {
    private static final double LARGE = 250;

    /** Some 250 euro. */
    private static final double LARGE_RUPEES = 15_000;

    private static final int MAX_CHARS = 12;
    private static final int GROUP_DIGITS = 3;
    private static final Set<String> CURRENCIES = Set.of(
            "€", "$", "£", "euro", "euros", "euroos", "eur", "pound", "pounds", "quid", "dollar", "dollars", "usd");
    private static final Set<String> RUPEES = Set.of("rs", "inr", "rupees", "rupee", "rupes");

    private LargeAmounts() {}

    /** Whether the word is the number of an amount of at least 250 euro, pounds or dollars, or as much in rupees. */
    static boolean isLarge(List<Word> words, int at) {
        if (!words.get(at).isNumber()) {
            return false;
        }
        String before = before(words, at);
        String after = after(words, at);
        if (CURRENCIES.contains(before) || CURRENCIES.contains(after)) {
            return value(words.get(at).form()) >= LARGE;
        }
        return (RUPEES.contains(before) || RUPEES.contains(after))
                && value(words.get(at).form()) >= LARGE_RUPEES;
    }

    /** The word before a number, unless a pause parts it from the number and joins it to the one before. */
    private static String before(List<Word> words, int at) {
        boolean ofThePrevious = at > 1
                && words.get(at).pause() != Pause.NONE
                && words.get(at - 1).pause() == Pause.NONE
                && words.get(at - 2).isNumber();
        return at == 0 || ofThePrevious ? "" : words.get(at - 1).form();
    }

    /** The word after a number, unless a pause parts them or it is the next number's: <em>order 1001 € 25,50</em>. */
    private static String after(List<Word> words, int at) {
        int next = at + 1;
        if (next >= words.size() || words.get(next).pause() != Pause.NONE) {
            return "";
        }
        boolean ofTheNext = next + 1 < words.size()
                && Currencies.belongsToNext(words.get(at), words.get(next), words.get(next + 1));
        return ofTheNext ? "" : words.get(next).form();
    }

    /** A point with three digits behind it parts thousands; commas were made points before. */
    private static double value(String form) {
        if (form.length() > MAX_CHARS || form.indexOf(':') >= 0) {
            return 0;
        }
        double whole = 0;
        int digits = 0;
        boolean pointed = false;
        for (int i = 0; i <= form.length(); i++) {
            if (i < form.length() && form.charAt(i) != '.') {
                digits++;
                continue;
            }
            if (pointed && digits != GROUP_DIGITS) {
                break;
            }
            whole = whole * Math.pow(10, digits) + Double.parseDouble(form.substring(i - digits, i));
            pointed = true;
            digits = 0;
        }
        return whole;
    }
}
