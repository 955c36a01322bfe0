package nl.knelpunt.service.personal;

import java.util.Arrays;
import java.util.BitSet;

/** The groups of digits of a text, and which of them may belong to one number: <em>06-12 34 56 78</em> has five. */
final class DigitGroups {
    private static final int MAX_SEPARATORS = 4;
    /** Between digits: spaces, dashes, dots, slashes, brackets, what is invisible, and what makes a key of a digit. */
    private static final String SEPARATORS = "-./()_*\u00B7\u2022\u2010\u2011\u2012\u2013\u2014\u2212\uFE0F\u20E3";

    private final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private final BitSet joined = new BitSet();
    private final BitSet spaced = new BitSet();
    private int size;

    private DigitGroups(String text) {
        this.text = text;
    }

    static DigitGroups of(String text) {
        DigitGroups groups = new DigitGroups(text);
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text, at)) {
                int start = at;
                while (at < text.length() && isDigit(text, at)) {
                    at++;
                }
                groups.add(start, at);
            }
        }
        return groups;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        if (size > 0) {
            separate(ends[size - 1], start);
        }
        size++;
    }

    private void separate(int from, int to) {
        int separators = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            separators += Character.getType(c) == Character.FORMAT ? 0 : 1;
            boolean sentence = c == '.' && i + 1 < to && isSpace(text.charAt(i + 1));
            if (sentence || separators > MAX_SEPARATORS || !(space || c == '+' || SEPARATORS.indexOf(c) >= 0)) {
                return;
            }
            if (space || c == '+' || c == '(') {
                spaced.set(size);
            }
        }
        joined.set(size);
    }

    /** A digit of any script, or a letter that was typed for a zero: <em>O6</em>. */
    private static boolean isDigit(String text, int at) {
        char c = text.charAt(at);
        boolean zero = (c == 'O' || c == 'o')
                && at + 1 < text.length()
                && text.charAt(at + 1) == '6'
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        return zero || Character.isDigit(c);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    int size() {
        return size;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int length(int group) {
        return ends[group] - starts[group];
    }

    /** Whether no more than separators stand between this group and the one before it. */
    boolean joined(int group) {
        return joined.get(group);
    }

    /** Whether a number may start here: nothing joins it to the one before, or a space or bracket is between. */
    boolean startsNumber(int group) {
        return !joined.get(group) || spaced.get(group);
    }

    /** Its first one, 0 to 9. */
    int digit(int group) {
        return Math.max(0, Character.digit(text.charAt(starts[group]), 10));
    }

    /** All digits from a group to another, both included, as {@code 0} to {@code 9}. */
    String digits(int first, int last) {
        StringBuilder digits = new StringBuilder();
        for (int group = first; group <= last; group++) {
            for (int i = starts[group]; i < ends[group]; i++) {
                digits.append((char) ('0' + Math.max(0, Character.digit(text.charAt(i), 10))));
            }
        }
        return digits.toString();
    }
}
