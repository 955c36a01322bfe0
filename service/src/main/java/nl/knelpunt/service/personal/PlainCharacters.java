package nl.knelpunt.service.personal;

/** Brings the ways in which a character may be typed to one, each by one, so that offsets stay. */
final class PlainCharacters {
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE_TO_ASCII = FIRST_WIDE - '!';

    private static final String SPACE = "&nbsp;";
    /** A space, and what nobody sees. */
    private static final String PLAIN_SPACE = " \u200B\u200B\u200B\u200B\u200B";

    private PlainCharacters() {}

    /** The text with ASCII for digits of any script, for wide letters and signs, and for spaces that hold words together. */
    static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' && plain(c) != c) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, plain(c));
            } else if (c == '&' && text.startsWith(SPACE, i)) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.replace(i, i + SPACE.length(), PLAIN_SPACE);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static char plain(char c) {
        if (c >= FIRST_WIDE && c <= LAST_WIDE) {
            return (char) (c - WIDE_TO_ASCII);
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
            case Character.SPACE_SEPARATOR -> ' ';
            default -> c;
        };
    }
}
