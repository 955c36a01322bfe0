package nl.knelpunt.service.personal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The digits that a number word stands for when a number is dictated, in Dutch, English, German and French. */
final class NumberWords {
    private static final int MAX_CHARS = 24;
    private static final int MIN_TENS = 20;
    private static final String ZERO = "nul";

    private static final List<String> UNITS = List.of(
            "nul zero oh o null zéro",
            "een één eén one eins ein un une",
            "twee two zwei zwo deux",
            "drie three drei trois",
            "vier four quatre",
            "vijf vyf five fünf cinq",
            "zes six sechs",
            "zeven seven sieben sept",
            "acht eight huit",
            "negen nine neun neuf",
            "tien ten zehn dix",
            "elf eleven onze",
            "twaalf twelve zwölf douze",
            "dertien thirteen dreizehn treize",
            "veertien fourteen vierzehn quatorze",
            "vijftien fifteen fünfzehn quinze",
            "zestien sixteen sechzehn seize",
            "zeventien seventeen siebzehn",
            "achttien eighteen achtzehn",
            "negentien nineteen neunzehn");

    private static final List<String> TENS = List.of(
            "twintig twenty zwanzig vingt",
            "dertig thirty dreißig dreissig trente",
            "veertig forty fourty vierzig quarante",
            "vijftig fifty fünfzig cinquante",
            "zestig sixty sechzig soixante",
            "zeventig seventy siebzig septante",
            "tachtig eighty achtzig",
            "negentig ninety neunzig nonante");

    private static final Map<String, Integer> REPEATS =
            Map.of("dubbel", 2, "dubbele", 2, "double", 2, "doppel", 2, "triple", 3, "treble", 3, "driedubbel", 3);

    private static final Map<String, String> DIGITS = digits();

    private NumberWords() {}

    private static Map<String, String> digits() {
        Map<String, String> digits = new HashMap<>();
        for (int unit = 0; unit < UNITS.size(); unit++) {
            for (String word : UNITS.get(unit).split(" ", -1)) {
                digits.put(word, Integer.toString(unit));
            }
        }
        for (int ten = 0; ten < TENS.size(); ten++) {
            for (String word : TENS.get(ten).split(" ", -1)) {
                int value = MIN_TENS + 10 * ten;
                digits.put(word, Integer.toString(value));
                for (int unit = 1; unit < 10; unit++) {
                    for (String small : UNITS.get(unit).split(" ", -1)) {
                        for (String and : List.of("en", "ën", "und")) {
                            digits.put(small + and + word, Integer.toString(value + unit));
                        }
                    }
                }
            }
        }
        return digits;
    }

    /** As in <em>twaalf</em> 12, <em>nulzes</em> 06; null for any other word. */
    static @Nullable String digits(String text, int start, int end) {
        if (end - start > MAX_CHARS) {
            return null;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        StringBuilder zeros = new StringBuilder();
        String rest = word;
        while (rest.length() > ZERO.length() && rest.startsWith(ZERO) && !DIGITS.containsKey(rest)) {
            zeros.append('0');
            rest = rest.substring(ZERO.length());
        }
        String digits = DIGITS.get(rest);
        return digits == null || zeros.isEmpty() ? digits : zeros + digits;
    }

    /** How often the digit is meant that follows this word: <em>dubbel</em>, or 1. */
    static int repeats(String text, int start, int end) {
        return end - start > MAX_CHARS
                ? 1
                : REPEATS.getOrDefault(text.substring(start, end).toLowerCase(Locale.ROOT), 1);
    }

    /** Whether it says that the unit before it is of hundreds. */
    static boolean isHundred(String text, int start, int end) {
        String word = end - start == 7 ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
        return word.equals("hundred") || word.equals("honderd") || word.equals("hundert");
    }
}
