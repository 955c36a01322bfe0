package nl.knelpunt.processor.text;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/**
 * Letters, digits and hyphens in a row which may be an order's number.
 *
 * @param start offset in the text
 */
record OrderToken(String written, int start) {
    static final int MIN_CHARS = 4;
    private static final int MAX_CHARS = 40;
    private static final int PHONE_DIGITS = 10;
    private static final int MAX_PHONE_DIGITS = 15;
    private static final int MANY_DIGITS = 6;

    /** What makes of digits before it a quantity or an ordinal: <em>500gram</em>. */
    private static final Set<String> UNITS = Set.of(
            "min",
            "minuten",
            "minutes",
            "uur",
            "uren",
            "hours",
            "dagen",
            "days",
            "gram",
            "gr",
            "kg",
            "ml",
            "cm",
            "mm",
            "gb",
            "tb",
            "mb",
            "mah",
            "watt",
            "euro",
            "eur",
            "rs",
            "inch",
            "stuks",
            "pers",
            "personen",
            "x",
            "keer",
            "km",
            "th",
            "st",
            "nd",
            "rd",
            "ste",
            "de",
            "e",
            "pm",
            "am",
            "pcs",
            "liter",
            "ltr",
            "punten");

    /** The longest at an offset; it may be empty. */
    static OrderToken at(Passage passage, int start) {
        int end = start;
        while (end - start <= MAX_CHARS && isPart(passage.charAt(end))) {
            end++;
        }
        while (end > start && !isAlphanumeric(passage.charAt(end - 1))) {
            end--;
        }
        boolean cut = Character.isLetterOrDigit(passage.charAt(end)) || passage.charAt(end) == '@';
        return new OrderToken(cut ? "" : passage.text().substring(start, end), start);
    }

    static boolean isPart(char c) {
        return isAlphanumeric(c) || c == '-' || c == '_';
    }

    private static boolean isAlphanumeric(char c) {
        return isDigit(c) || isCapital(c) || isSmall(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    int end() {
        return start + written.length();
    }

    private int digits() {
        return (int) written.chars().filter(c -> isDigit((char) c)).count();
    }

    boolean isDigits() {
        return !written.isEmpty() && digits() == written.length();
    }

    private boolean hasSmall() {
        return written.chars().anyMatch(c -> isSmall((char) c));
    }

    /** Whether it may be one after the words that say so. */
    boolean mayBe() {
        return written.length() >= MIN_CHARS
                && digits() > 0
                && !isPhone()
                && !isQuantity()
                && !isPostcode()
                && !isIban();
    }

    /** Whether it may be one after a word such as <em>bestelling</em>, which another number may follow too. */
    boolean isLikely() {
        if (!mayBe() || isYear()) {
            return false;
        }
        int digits = digits();
        boolean model = hasSmall() || written.indexOf('-') >= 0;
        return isDigits() || digits >= MANY_DIGITS || (!model && digits >= 2 && written.length() > MIN_CHARS);
    }

    /** Whether it looks like nothing else, whatever stands before it. */
    boolean isSure() {
        if (digits() < MANY_DIGITS || hasSmall() || isIban()) {
            return false;
        }
        String shape = shape();
        return switch (shape) {
            case "A-9-9" -> digits() > MANY_DIGITS && letters() >= 2 && letters() <= 4;
            case "A9" -> digits() >= PHONE_DIGITS && letters() >= 2 && letters() <= 4;
            case "9-9-9" -> written.matches("\\d{3}-\\d{7}-\\d{7}");
            default -> false;
        };
    }

    private int letters() {
        return (int) written.chars().filter(c -> isCapital((char) c)).count();
    }

    /** Runs of letters as A, of digits as 9, what joins them as it is. */
    private String shape() {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char kind = isDigit(c) ? '9' : isAlphanumeric(c) ? 'A' : c;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    boolean isYear() {
        return isDigits() && written.length() == 4 && (written.startsWith("19") || written.startsWith("20"));
    }

    private boolean isPhone() {
        int digits = digits();
        boolean onlyDigits = written.chars().allMatch(c -> isDigit((char) c) || c == '-');
        boolean mobile = digits == PHONE_DIGITS && written.startsWith("06");
        boolean international = digits > PHONE_DIGITS && digits < MAX_PHONE_DIGITS && written.startsWith("00");
        return onlyDigits && (mobile || international);
    }

    private boolean isQuantity() {
        int at = 0;
        while (at < written.length() && isDigit(written.charAt(at))) {
            at++;
        }
        return at > 0
                && at < written.length()
                && UNITS.contains(written.substring(at).toLowerCase(Locale.ROOT));
    }

    private boolean isPostcode() {
        return written.length() == 6
                && shape().equals("9A")
                && isDigit(written.charAt(3))
                && isCapital(written.charAt(4));
    }

    private boolean isIban() {
        if (written.length() < 15
                || !isCapital(written.charAt(0))
                || !isCapital(written.charAt(1))
                || !isDigit(written.charAt(2))) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt((i + 4) % written.length());
            if (!isDigit(c) && !isCapital(c)) {
                return false;
            }
            number.append(isDigit(c) ? c - '0' : c - 'A' + 10);
        }
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
