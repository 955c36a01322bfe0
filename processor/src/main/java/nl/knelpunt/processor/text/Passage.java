package nl.knelpunt.processor.text;

import java.util.List;

/**
 * The words of a text and what stands between them. Indices of words may lie outside: there nothing stands.
 *
 * @param text as the customer wrote it
 * @param words of that text, in order
 */
record Passage(String text, List<Word> words) {
    private static final int MAX_INTEGER_CHARS = 4;

    static Passage of(String text) {
        return new Passage(text, Tokenizer.words(text));
    }

    boolean has(int word) {
        return word >= 0 && word < words.size();
    }

    /** The form of a word, or nothing. */
    String form(int word) {
        return has(word) ? words.get(word).form() : "";
    }

    int start(int word) {
        return words.get(word).start();
    }

    int end(int word) {
        return words.get(word).end();
    }

    String written(int word) {
        return text.substring(start(word), end(word));
    }

    boolean isNumber(int word) {
        return has(word) && words.get(word).isNumber();
    }

    /** A whole number of up to four digits, or -1. */
    int integer(int word) {
        if (!isNumber(word) || form(word).length() > MAX_INTEGER_CHARS) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < form(word).length(); i++) {
            int digit = form(word).charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The first word at or after an offset, looked for from a word on. */
    int firstFrom(int offset, int word) {
        int next = word;
        while (has(next) && start(next) < offset) {
            next++;
        }
        return next;
    }

    /** Whether nothing, or one blank, stands between a word and the next. */
    boolean near(int word) {
        return has(word) && has(word + 1) && isGap(end(word), start(word + 1));
    }

    /** Whether nothing, or one blank, stands between two offsets. */
    boolean isGap(int from, int to) {
        return to == from || (to == from + 1 && isBlank(charAt(from)));
    }

    boolean touches(int word) {
        return has(word) && has(word + 1) && end(word) == start(word + 1);
    }

    /** The only character between a word and the next, or 0. */
    char between(int word) {
        return has(word) && has(word + 1) && end(word) + 1 == start(word + 1) ? text.charAt(end(word)) : 0;
    }

    /** The character at an offset, or a blank outside. */
    char charAt(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : ' ';
    }

    /** Whether a word ends its sentence, or the text. */
    boolean endsSentence(int word) {
        return !has(word + 1) || words.get(word + 1).pause() == Word.Pause.SENTENCE || isMark(word + 1);
    }

    boolean pausesAfter(int word) {
        return endsSentence(word) || words.get(word + 1).pause() != Word.Pause.NONE;
    }

    private boolean isMark(int word) {
        return form(word).equals("!") || form(word).equals("?");
    }

    /** Whether a number is not the rest of something longer: <em>B12</em>, <em>3-12</em>. */
    boolean startsFresh(int offset) {
        char before = charAt(offset - 1);
        return !Character.isLetterOrDigit(before)
                && before != '_'
                && !(isJoint(before) && Character.isDigit(charAt(offset - 2)));
    }

    /** Whether a number does not go on: <em>12B</em>, <em>12-3</em>. */
    boolean stopsAt(int offset) {
        char after = charAt(offset);
        return !Character.isLetterOrDigit(after)
                && after != '_'
                && !(isJoint(after) && Character.isDigit(charAt(offset + 1)));
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '/' || c == '.' || c == ',' || c == ':' || c == '+';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\t';
    }
}
