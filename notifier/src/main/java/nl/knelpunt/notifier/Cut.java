package nl.knelpunt.notifier;

import java.util.List;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.service.personal.Redacted;

/** The beginning of redacted words: ends after a whole word where it can, and never within a mark. */
record Cut(String whole, int start, int end) {
    static Cut of(String whole, int characters) {
        var end = end(whole, 0, characters);
        if (Limits.text(whole.substring(0, end)) == null) {
            return new Cut(whole, 0, end);
        }
        // what can be seen comes later
        var start = firstSeen(whole);
        return new Cut(whole, start, end(whole, start, characters));
    }

    String text() {
        return whole.substring(start, end);
    }

    boolean isShortened() {
        return end < whole.length();
    }

    /** Those that are whole in it, by their places in it. */
    List<Evidence> within(List<Evidence> evidence) {
        return evidence.stream()
                .filter(mark -> mark.start() >= start && mark.end() <= end)
                .map(mark -> new Evidence(mark.start() - start, mark.end() - start, mark.weight()))
                .toList();
    }

    private static int firstSeen(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Limits.canBeSeen(text.codePointAt(i))) {
                return i;
            }
        }
        return 0;
    }

    /** After the last whole word that fits; within a word only if it alone is too long. */
    private static int end(String text, int start, int characters) {
        if (text.codePointCount(start, text.length()) <= characters) {
            return text.length();
        }
        var most = text.offsetByCodePoints(start, characters);
        for (int i = most; i > start + (most - start) / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))
                    && !text.substring(start, i).isBlank()) {
                return i;
            }
        }
        return Redacted.wholeMarks(text, most);
    }
}
