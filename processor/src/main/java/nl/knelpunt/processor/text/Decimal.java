package nl.knelpunt.processor.text;

import org.jspecify.annotations.Nullable;

/** Reads a sum as people group it: <em>12,50</em>, <em>1.234</em>, <em>1,29,900.00</em>. */
final class Decimal {
    private static final int MAX_CHARS = 20;
    private static final int GROUP_DIGITS = 3;

    private Decimal() {}

    /** The sum with two decimals, or null if it is none. */
    static @Nullable String of(String written) {
        if (written.length() > MAX_CHARS) {
            return null;
        }
        int mark = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        int tail = written.length() - mark - 1;
        if (mark < 0 || tail == GROUP_DIGITS) {
            return joined(whole(written), "");
        }
        boolean usedBefore = written.indexOf(written.charAt(mark)) < mark;
        return tail > GROUP_DIGITS || usedBefore
                ? null
                : joined(whole(written.substring(0, mark)), written.substring(mark + 1));
    }

    /** The digits without what groups them, or nothing if the groups are unsound. */
    private static String whole(String written) {
        StringBuilder digits = new StringBuilder();
        char mark = 0;
        int group = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
                group++;
            } else {
                // in India all groups but the last are of two digits
                boolean sound = mark == 0 ? group <= GROUP_DIGITS : c == mark && (group == 2 || group == GROUP_DIGITS);
                if (!sound) {
                    return "";
                }
                mark = c;
                group = 0;
            }
        }
        return mark == 0 || group == GROUP_DIGITS ? digits.toString() : "";
    }

    private static @Nullable String joined(String whole, String decimals) {
        if (whole.isEmpty()) {
            return null;
        }
        int first = 0;
        while (first < whole.length() - 1 && whole.charAt(first) == '0') {
            first++;
        }
        StringBuilder sum = new StringBuilder(whole.substring(first)).append('.');
        for (int i = 0; i < 2; i++) {
            int digit = i < decimals.length() ? Character.digit(decimals.charAt(i), 10) : 0;
            if (digit < 0) {
                return null;
            }
            sum.append(digit);
        }
        return sum.toString();
    }
}
