package nl.knelpunt.service.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are no personal data, by what they look like: dates, times, amounts, quantities, links. */
final class OtherNumbers {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String NO_DIGIT_AFTER = "(?![-./]?\\d)";
    private static final String ROUND_TIME = "(?:[01]?\\d|2[0-4])\\.[0-5][05]";

    private static final String DATES_AND_TIMES = String.join(
            "|",
            DAY + "([-./])" + MONTH + "\\1(?:19|20)\\d{2}" + NO_DIGIT_AFTER,
            // 0475 12.10.24 is a phone number
            "(?<!\\d\\h)" + DAY + "([-./])" + MONTH + "\\2\\d{2}"
                    + "(?:(?![-./\\h]?\\d)|(?=\\h\\d{1,2}[.:]\\d{2}(?![.\\h]?\\d)))",
            "(?:19|20)\\d{2}([-./])" + MONTH + "\\3" + DAY + NO_DIGIT_AFTER,
            "(?<!\\d\\h)" + ROUND_TIME + "\\h?[-\u2013]\\h?" + ROUND_TIME + NO_DIGIT_AFTER,
            "\\d{1,7}(?:\\.\\d{3}){0,4},\\d{2}(?!\\d)");

    private static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)";

    private static final String MONEY = "\\h{0,2}\\d{1,9}(?:[.,']\\d{3}){0,4}(?:[.,]\\d{1,2})?(?!\\d)";

    private static final String CURRENCY = "(?<!\\p{L})(?i:EUR|USD|GBP|INR|Rs)\\b\\.?";

    /** But not one that is a phone number. */
    private static final String LINK = "(?i:https?://|www\\.)(?!\\S{0,80}(?:wa\\.me|whatsapp|phone|tel))\\S{1,4000}+";

    private static final Pattern OTHER = Pattern.compile("(?=[0-9€$£₹EUGIRHWeugirhw])(?:"
            + "(?=\\d)(?<!\\d)(?:" + CLOCK + "|(?<!\\d[-./])(?:" + DATES_AND_TIMES + "))"
            + "|[€$£₹]" + MONEY
            + "|(?=[EUGIReugir])" + CURRENCY + MONEY
            + "|(?=[HWhw])" + LINK + ")");

    private static final Pattern UNIT = Pattern.compile(
            "\\h?(?:%|€|°|euro|eur|cent|x|keer|maal|stuks?|st|minuten|min|uur|uren|u|h|dagen|werkdagen|weken|wkn|maanden|mnd"
                    + "|jaar|days?|weeks?|months?|years?|hours?|hrs?|minutes?|times|pcs|tagen?|stunden|wochen|monaten?|mal"
                    + "|jours|semaines|mois|heures|fois|gb|tb|mb|kg|g|gr|gram|mg|ml|cl|l|liter|cm|mm|m|km|inch|watt|w|mah|volt|v|hz"
                    + "|personen|pakket(?:ten|jes)?|dozen|producten|artikelen|items|pizza'?s|sterren|stars)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    /** After the number of a house, <em>u</em> is whom the sentence goes on to. */
    private static final Pattern LETTER = Pattern.compile("\\h?[a-wyz](?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private OtherNumbers() {}

    /** The text with these covered, each character by one. */
    static String cover(String text) {
        StringBuilder rest = new StringBuilder(text);
        Matcher matcher = OTHER.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                rest.setCharAt(i, Redaction.COVER);
            }
        }
        return rest.toString();
    }

    /** Whether the number that ends here counts something: <em>3 keer</em>. */
    static boolean countsSomething(String text, int end) {
        return mayBeUnit(text, end)
                && UNIT.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean mayBeUnit(String text, int end) {
        int at = end < text.length() && DigitGroups.isSpace(text.charAt(end)) ? end + 1 : end;
        return at < text.length() && (Character.isLetter(text.charAt(at)) || "%€°".indexOf(text.charAt(at)) >= 0);
    }

    /** As {@link #countsSomething}, for what may be the number of a house. */
    static boolean countsMoreThanLetter(String text, int end) {
        return countsSomething(text, end)
                && !LETTER.matcher(text).region(end, text.length()).lookingAt();
    }
}
