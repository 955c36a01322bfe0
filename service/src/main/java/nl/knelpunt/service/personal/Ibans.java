package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.IBANValidator.Validator;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/** Finds IBANs of any country, however they are grouped, and what was meant as one. */
final class Ibans {
    private static final String SEPARATORS = "[\\h\\p{Cf}./_\u2010-\u2014-]{0,3}+";

    private static final int MAX_SEPARATORS = 3;

    private static final Pattern START =
            Pattern.compile("([a-z]{2})" + SEPARATORS + "[\\r\\n]{0,2}+[0-9oil][0-9]", Pattern.CASE_INSENSITIVE);

    /** A Dutch one with a typo: letters of a bank, but too few or too many digits, or the wrong ones. */
    private static final Pattern DUTCH = meant("nlS[0-9oil][0-9]S[a-z]{3,5}(?:(?:S[0-9oil]){10}|(?:S[0-9oil]){6,12})");

    /** Too long for the number of a tax payer or of a parcel. */
    private static final Pattern FOREIGN = meant("[a-z]{2}[0-9]{2}(?:S[a-z]{4})?(?:S[0-9]){10,24}");

    private Ibans() {}

    private static Pattern meant(String pattern) {
        return Pattern.compile(
                pattern.replace("S", SEPARATORS)
                        + "(?:(?![\\p{L}\\p{N}])|(?<=[0-9])(?=\\p{L}(?:\\.|\\p{L}++(?!\\p{N}))))",
                Pattern.CASE_INSENSITIVE);
    }

    static List<PersonalData> find(String text) {
        List<PersonalData> found = new ArrayList<>();
        Matcher start = START.matcher(text);
        Matcher dutch = DUTCH.matcher(text);
        Matcher foreign = FOREIGN.matcher(text);
        int from = 0;
        while (start.find(from)) {
            int end = end(text, start, dutch, foreign);
            if (end > 0) {
                found.add(new PersonalData(PersonalData.Kind.IBAN, start.start(), end));
            }
            from = end > 0 ? end : start.start() + 1;
        }
        return found;
    }

    /** Where the IBAN ends that starts here, or -1. */
    private static int end(String text, Matcher start, Matcher dutch, Matcher foreign) {
        Validator country =
                IBANValidator.getInstance().getValidator(start.group(1).toUpperCase(Locale.ROOT));
        if (country == null) {
            return -1;
        }
        boolean glued = isGlued(text, start.start());
        int end = endOfLength(text, start.start(), country, glued);
        if (end > 0) {
            return end;
        }
        if (dutch.region(start.start(), text.length()).lookingAt()) {
            return dutch.end();
        }
        return !glued && foreign.region(start.start(), text.length()).lookingAt() ? foreign.end() : -1;
    }

    /** Where the one ends that is as long as its country wants, if its check digits are right, or all of its form. */
    private static int endOfLength(String text, int start, Validator country, boolean glued) {
        StringBuilder compact = new StringBuilder();
        int at = start;
        for (int separators = 0; at < text.length() && compact.length() < country.getIbanLength(); at++) {
            char c = text.charAt(at);
            if (isAlphanumeric(c)) {
                compact.append(Character.toUpperCase(c));
                separators = 0;
            } else if (!isSeparator(c)) {
                return -1;
            } else if (Character.getType(c) != Character.FORMAT && ++separators > MAX_SEPARATORS) {
                return -1;
            }
        }
        String iban = compact.toString();
        if (iban.length() < country.getIbanLength()) {
            return -1;
        }
        long digits = iban.chars().filter(c -> c <= '9').count();
        if (digits * 2 < iban.length() || !country.getRegexValidator().isValid(iban)) {
            return -1; // words
        }
        boolean meant = !glued && isJoined(text, start) && !isAlphanumeric(charAt(text, at));
        return meant || IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(iban) ? endOfDigits(text, at) : -1;
    }

    /** <em>rekeningnummerNL91…</em>: then it must be right, or Dutch. */
    private static boolean isGlued(String text, int start) {
        return start > 0
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && !(start >= 4 && text.regionMatches(true, start - 4, "iban", 0, 4));
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (charAt(text, end) >= '0' && charAt(text, end) <= '9') {
            end++;
        }
        return end;
    }

    /** Other than <em>de 12</em>. */
    private static boolean isJoined(String text, int start) {
        return isAlphanumeric(charAt(text, start + 2)) || Character.isUpperCase(text.charAt(start));
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isSeparator(char c) {
        return DigitGroups.isSpace(c) || "./_-\n\r".indexOf(c) >= 0 || (c >= '\u2010' && c <= '\u2014');
    }
}
