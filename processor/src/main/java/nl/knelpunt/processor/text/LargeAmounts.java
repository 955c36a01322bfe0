package nl.knelpunt.processor.text;

import java.util.List;
import java.util.Set;

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
        String before = at > 0 ? words.get(at - 1).form() : "";
        String after = at + 1 < words.size() ? words.get(at + 1).form() : "";
        if (CURRENCIES.contains(before) || CURRENCIES.contains(after)) {
            return value(words.get(at).form()) >= LARGE;
        }
        return (RUPEES.contains(before) || RUPEES.contains(after))
                && value(words.get(at).form()) >= LARGE_RUPEES;
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
