package nl.knelpunt.app;

import java.util.List;
import nl.knelpunt.contract.Evidence;

/** A customer's words on a terminal: the deciding ones marked, and nothing in them that a terminal would obey. */
final class MarkedText {
    private MarkedText() {}

    static String of(String text, List<Evidence> evidence) {
        var marked = new StringBuilder();
        var from = 0;
        for (var piece : evidence) {
            marked.append(harmless(text.substring(from, piece.start())));
            var words = harmless(text.substring(piece.start(), piece.end()));
            marked.append(Style.isOn() ? Style.MARK.of(words) : "»" + words + "«");
            from = piece.end();
        }
        return marked.append(harmless(text.substring(from))).toString();
    }

    /** Control and format characters (of which some turn the writing direction) become visible or a space. */
    static String harmless(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    safe.append(Character.isWhitespace(c) ? ' ' : '\ufffd');
                // the joiner holds emoji together
                case Character.FORMAT -> safe.append(c == 0x200d ? "\u200d" : "");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
