package nl.knelpunt.app;

import java.util.List;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.notifier.Harmless;

/** A customer's words on a terminal: the deciding ones marked, and nothing in them that a terminal would obey. */
final class MarkedText {
    private MarkedText() {}

    static String of(String text, List<Evidence> evidence) {
        var marked = new StringBuilder();
        var from = 0;
        for (var piece : evidence) {
            marked.append(Harmless.inline(text.substring(from, piece.start())));
            var words = Harmless.inline(text.substring(piece.start(), piece.end()));
            marked.append(Style.isOn() ? Style.MARK.of(words) : "»" + words + "«");
            from = piece.end();
        }
        return marked.append(Harmless.inline(text.substring(from))).toString();
    }
}
