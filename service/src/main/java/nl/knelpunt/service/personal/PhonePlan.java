package nl.knelpunt.service.personal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How well digits fit the phone numbers of the countries that customers call from. Numbers that nobody has (yet) are hidden as
 * well, so it knows lengths and first digits only.
 */
final class PhonePlan {
    static final int NO_FIT = 0;
    /** As long as some country's, but not as this one's. */
    static final int LOOSE_FIT = 1;

    private static final int BEST_FIT = 20;
    private static final int MAX_DIGITS = 13;
    private static final int MIN_WITHOUT_ZERO = 10;
    private static final int USUAL_DIGITS = 10;

    private record Country(String code, int minDigits, int maxDigits) {}

    private static final List<Country> COUNTRIES = List.of(
            new Country("31", 9, 9),
            new Country("32", 8, 9),
            new Country("33", 9, 9),
            new Country("44", 9, 10),
            new Country("49", 6, 11),
            new Country("91", 10, 10),
            new Country("1", 10, 10));

    /** Mobile numbers as some services write them: with the country, but without a plus. */
    private static final Pattern MOBILE_WITHOUT_PLUS =
            Pattern.compile("316\\d{8}|324\\d{8}|33[67]\\d{8}|447\\d{9}|91[6-9]\\d{9}|491[567]\\d{8,9}");

    private static final Pattern CODES = Pattern.compile("3[1-3]|44|49|91");
    private static final Pattern AMERICAN = Pattern.compile("1?[2-9]\\d\\d[2-9]\\d{6}");
    private static final Pattern AMERICAN_GROUPS = Pattern.compile("(?:1 )?3 3 4");
    private static final Pattern INDIAN = Pattern.compile("[6-9]\\d{9}");
    private static final Pattern INDIAN_GROUPS = Pattern.compile("10|5 5|4 3 3|3 3 4");
    private static final Pattern SERVICE = Pattern.compile("0[89]0[0-9]\\d+");

    private PhonePlan() {}

    /** @param digits what follows the plus or the two zeros */
    static int international(String digits, boolean plus) {
        for (Country country : COUNTRIES) {
            if (digits.startsWith(country.code())) {
                String national = digits.substring(country.code().length());
                int length = national.length() - (national.startsWith("0") ? 1 : 0);
                if (length >= country.minDigits() && length <= country.maxDigits()) {
                    return BEST_FIT;
                }
                boolean loose =
                        length >= 7 && length <= 11 && (plus || !country.code().equals("1"));
                return loose ? LOOSE_FIT : NO_FIT;
            }
        }
        boolean possible = digits.length() >= 9 && digits.length() <= MAX_DIGITS && digits.charAt(0) >= '2';
        return possible ? BEST_FIT : NO_FIT;
    }

    /**
     * @param digits without a country, or with one that no plus shows
     * @param lengths of the groups they were written in, with spaces between
     */
    static int national(String digits, String lengths) {
        String first = lengths.substring(0, Math.max(lengths.indexOf(' '), 0));
        boolean whole = first.isEmpty();
        if (digits.startsWith("0")) {
            int rank = digits.charAt(1) == '0' ? NO_FIT : rank(lengthsInOrder(digits, first, whole), digits.length());
            return rank > NO_FIT && grouped(digits, lengths) ? rank : service(digits, lengths);
        }
        if (digits.length() < MIN_WITHOUT_ZERO) {
            return NO_FIT;
        }
        if (MOBILE_WITHOUT_PLUS.matcher(digits).matches()) {
            boolean apart = first.equals("2") && CODES.matcher(digits).lookingAt();
            return whole || apart ? BEST_FIT : NO_FIT;
        }
        boolean american = AMERICAN_GROUPS.matcher(lengths).matches()
                && AMERICAN.matcher(digits).matches();
        boolean indian = INDIAN_GROUPS.matcher(lengths).matches()
                && INDIAN.matcher(digits).matches();
        return american || indian ? BEST_FIT : NO_FIT;
    }

    /** Whether this is a number, if so it is called: those of the countries that write none before it. */
    static boolean mayBeCalled(String digits) {
        return AMERICAN.matcher(digits).matches() || INDIAN.matcher(digits).matches();
    }

    /** Whether the first group of a number without a plus may be this one, of two digits or more. */
    static boolean mayBegin(String group) {
        return group.length() > 2
                || group.startsWith("0")
                || CODES.matcher(group).matches();
    }

    /** Which lengths are likely, the likeliest first: a number may have another one behind it. */
    private static List<Integer> lengthsInOrder(String digits, String first, boolean whole) {
        char second = digits.charAt(1);
        if (second == '1' && digits.charAt(2) >= '5' && digits.charAt(2) <= '7') {
            return List.of(12, 11, 10, 9); // German mobiles are the longest
        }
        if (first.length() == 2 && "2349".indexOf(second) >= 0) {
            return List.of(9, 10, 11); // Brussels, Antwerp, Liège, Ghent
        }
        return whole ? List.of(10, 11, 9) : List.of(10, 11, 9, 12);
    }

    private static int rank(List<Integer> lengths, int length) {
        int index = lengths.indexOf(length);
        return index < 0 ? NO_FIT : BEST_FIT - index;
    }

    /** Not a row of small numbers, other than one that begins and is as long as a phone number. */
    private static boolean grouped(String digits, String lengths) {
        if (digits.length() == USUAL_DIGITS && (digits.startsWith("06") || !lengths.startsWith("1 "))) {
            return true;
        }
        int groups = 0;
        int singles = 0;
        for (int at = lengths.indexOf(' ') + 1; at > 0; at = lengths.indexOf(' ', at) + 1) {
            groups++;
            boolean single = lengths.charAt(at) == '1' && (at + 1 == lengths.length() || lengths.charAt(at + 1) == ' ');
            singles += single ? 1 : 0;
        }
        return singles <= 2 || singles == groups;
    }

    /** 0900-8844 is one, 0900-1730 are opening hours. */
    private static int service(String digits, String lengths) {
        boolean hours = digits.endsWith("0") || digits.endsWith("5");
        return lengths.equals("4 4") && SERVICE.matcher(digits).matches() && !hours ? LOOSE_FIT : NO_FIT;
    }
}
