package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.service.personal.Redacted;

/**
 * A piece of a customer's words, harmless but not yet escaped for its medium.
 *
 * @param marked whether it carried the verdict
 */
record Piece(String text, boolean marked) {
    private static final Piece MORE = new Piece(" …", false);
    private static final int WORD_MOST = 20;

    /** All words that the alert has, with their lines. */
    static List<Piece> all(AlertedComplaint complaint) {
        var words = complaint.words().value();
        var pieces = cut(words, complaint.evidence(), words.length(), text -> Harmless.unlinked(Harmless.block(text)));
        if (complaint.shortened()) {
            pieces.add(MORE);
        }
        return List.copyOf(pieces);
    }

    /** The beginning of the words, on one line. */
    static List<Piece> beginning(AlertedComplaint complaint, int mostCharacters) {
        var words = complaint.words().value();
        var end = end(words, mostCharacters);
        var pieces = cut(words, complaint.evidence(), end, text -> Harmless.unlinked(Harmless.inline(text)));
        if (complaint.shortened() || end < words.length()) {
            pieces.add(MORE);
        }
        return List.copyOf(pieces);
    }

    /** As plain text. */
    static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked ? "»" + piece.text + "«" : piece.text)
                .collect(Collectors.joining());
    }

    private static List<Piece> cut(String words, List<Evidence> evidence, int end, UnaryOperator<String> harmless) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var mark : marks(words, evidence, end)) {
            if (mark.start > at) {
                pieces.add(new Piece(harmless.apply(words.substring(at, mark.start)), false));
            }
            pieces.add(new Piece(harmless.apply(words.substring(mark.start, mark.end)), true));
            at = mark.end;
        }
        if (at < end) {
            pieces.add(new Piece(harmless.apply(words.substring(at, end)), false));
        }
        return pieces;
    }

    /** In order, within the words, on whole characters; those with nothing but blanks between them made one. */
    private static List<Span> marks(String words, List<Evidence> evidence, int end) {
        var marks = new ArrayList<Span>();
        for (var found : evidence.stream()
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList()) {
            var next = new Span(whole(words, Math.min(found.start(), end)), whole(words, Math.min(found.end(), end)));
            var last = marks.isEmpty() ? null : marks.getLast();
            if (last != null
                    && (next.start <= last.end
                            || words.substring(last.end, next.start).isBlank())) {
                marks.set(marks.size() - 1, new Span(last.start, Math.max(last.end, next.end)));
            } else if (next.end > next.start) {
                marks.add(next);
            }
        }
        return marks;
    }

    /** Never between the halves of one character. */
    private static int whole(String words, int offset) {
        return offset > 0
                        && offset < words.length()
                        && Character.isSurrogatePair(words.charAt(offset - 1), words.charAt(offset))
                ? offset - 1
                : offset;
    }

    private static int end(String words, int mostCharacters) {
        if (words.codePointCount(0, words.length()) <= mostCharacters) {
            return words.length();
        }
        var end = words.offsetByCodePoints(0, mostCharacters);
        for (var i = end; i > 0 && i > end - WORD_MOST; i--) {
            if (Character.isWhitespace(words.charAt(i))) {
                return i;
            }
        }
        return Redacted.wholeMarks(words, end);
    }

    private record Span(int start, int end) {}
}
