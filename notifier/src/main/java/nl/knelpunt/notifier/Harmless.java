package nl.knelpunt.notifier;

import java.util.regex.Pattern;

/**
 * Text from outside, made fit to be shown: nothing in it moves a cursor, and nothing turns what stands around it. Control
 * characters are shown as pictures rather than dropped, so that one sees that something was there.
 */
public final class Harmless {
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xfffd;
    private static final int DELETE = 0x7f;

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    private static final Pattern BLANKS = Pattern.compile("[ \t\n]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    /** Embeddings, overrides and isolates. Plain marks of direction stay: they turn nothing that others wrote. */
    private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    /**
     * What makes programs link: addresses with a scheme or www, domains, and what Markdown writes before an address. A domain's
     * last part begins with two letters; the dots of numbers stay as they are, to be copied.
     */
    private static final Pattern LINK = Pattern.compile(
            "(?<=:)(?=//)|(?<=\\bwww)(?=\\.)|(?<=[\\p{L}\\p{M}\\p{N}])(?=\\.\\p{L}{2})|(?<=\\])(?=[(:\\[])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MENTION = Pattern.compile("(?<=@)(?=\\S)");
    /** Is not seen, and lets no line break. */
    private static final String WORD_JOINER = "\u2060";

    private Harmless() {}

    /** On one line, for a name, a number or a subject. */
    public static String line(String text) {
        return inline(text).strip();
    }

    /** On one line, blanks at its ends kept. */
    public static String inline(String text) {
        return BLANKS.matcher(shown(text)).replaceAll(" ");
    }

    /** With its own lines, at most one of them empty at a time. */
    static String block(String text) {
        return EMPTY_LINES.matcher(shown(text).replace('\t', ' ')).replaceAll("\n\n");
    }

    /** No program makes a link of it. It looks as before. */
    static String unlinked(String text) {
        return LINK.matcher(text).replaceAll(WORD_JOINER);
    }

    /** For a chat: nobody is called by it, either. It looks as before. */
    static String unmentioned(String text) {
        return MENTION.matcher(unlinked(text)).replaceAll(WORD_JOINER);
    }

    private static String shown(String text) {
        var lines = LINE_END.matcher(TURNING.matcher(text).replaceAll("")).replaceAll("\n");
        return lines.codePoints()
                .map(Harmless::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int shown(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < ' ') {
            return PICTURES + c;
        }
        if (c == DELETE) {
            return PICTURE_OF_DELETE;
        }
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c;
    }
}
