package nl.knelpunt.service.personal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads digits as they are dictated, in words and figures: <em>nul zes twaalf 34 dubbel vijf</em>. */
final class SpokenDigits {
    /**
     * @param digits one or more of {@code 0} to {@code 9}
     * @param words whether any of it is a word
     * @param plusAt where the plus before it stands, or -1
     * @param joined whether only separators stand between it and the one before
     */
    record Part(int start, int end, String digits, boolean words, int plusAt, boolean joined) {
        boolean hasPlus() {
            return plusAt >= 0;
        }

        /** Whether it is one digit in words, or the same some times. */
        boolean isDigit() {
            return words && digits.chars().allMatch(digit -> digit == digits.charAt(0));
        }
    }

    private static final int MAX_GAP_CHARS = 4;
    private static final int MAX_FIGURES = 13;

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int repeats = 1;
    private int repeatsAt;
    private int repeatsEnd;
    private int plusAt = -1;

    private SpokenDigits(String text) {
        this.text = text;
    }

    static List<Part> of(String text) {
        SpokenDigits digits = new SpokenDigits(text);
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            if (end > at) {
                digits.read(at, end);
            } else if (text.charAt(at) == '+') {
                digits.plusAt = at;
            }
            at = Math.max(end, at + 1);
        }
        return digits.parts;
    }

    /** Where the letters or the figures end that stand here. */
    private static int runEnd(String text, int start) {
        int end = start;
        boolean figures = isFigure(text.charAt(start));
        while (end < text.length() && (figures ? isFigure(text.charAt(end)) : Character.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private void read(int start, int end) {
        if (isFigure(text.charAt(start))) {
            if (end - start <= MAX_FIGURES) {
                add(start, end, text.substring(start, end), false);
            }
            return;
        }
        String digits = NumberWords.digits(text, start, end);
        if (digits != null) {
            add(start, end, digits, true);
        } else if (text.regionMatches(true, start, "plus", 0, end - start) && end - start == 4) {
            plusAt = start;
        } else if (!parts.isEmpty() && NumberWords.isHundred(text, start, end)) {
            Part unit = parts.getLast();
            if (unit.words() && unit.digits().length() == 1 && isGap(unit.end(), start)) {
                replaceLast(unit.start(), end, unit.digits() + "00");
            }
        } else {
            repeats = NumberWords.repeats(text, start, end);
            repeatsAt = start;
            repeatsEnd = end;
        }
    }

    private void add(int from, int end, String digits, boolean word) {
        int times = digits.length() == 1 && isGap(repeatsEnd, from) ? repeats : 1;
        int start = times > 1 ? repeatsAt : from;
        Part last = last();
        boolean joined = last != null && isGap(last.end(), start);
        if (last != null && joined && word && times == 1 && isUnitOfTens(last, start, digits)) {
            replaceLast(last.start(), end, last.digits().charAt(0) + digits);
        } else {
            int plus = plusAt >= 0 && start - plusAt <= "plus".length() + 1 ? plusAt : -1;
            parts.add(new Part(start, end, digits.repeat(times), word || times > 1, plus, joined));
        }
        repeats = 1;
    }

    /** <em>thirty-four</em>: Dutch would say it the other way round. */
    private boolean isUnitOfTens(Part last, int start, String digits) {
        boolean tens =
                last.words() && last.digits().length() == 2 && last.digits().charAt(1) == '0';
        boolean unit = digits.length() == 1 && !digits.equals("0");
        return tens && last.digits().charAt(0) > '1' && unit && start - last.end() == 1 && !isDutch(last);
    }

    private boolean isDutch(Part tens) {
        return Character.toLowerCase(text.charAt(tens.end() - 1)) == 'g';
    }

    private void replaceLast(int start, int end, String digits) {
        Part last = parts.removeLast();
        parts.add(new Part(start, end, digits, true, last.plusAt(), last.joined()));
    }

    private @Nullable Part last() {
        return parts.isEmpty() ? null : parts.getLast();
    }

    private boolean isGap(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!DigitGroups.isSpace(c) && "-.,/()\u2013\n\r".indexOf(c) < 0) {
                return false;
            }
        }
        return to - from <= MAX_GAP_CHARS;
    }
}
