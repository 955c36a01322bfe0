package nl.knelpunt.processor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text, and what it says by itself.
 *
 * @param lang null for a piece of a text, which says its language itself
 * @param problems step and fault with a slash between them, the main one first; null for none
 * @param praised steps; null for none
 */
record LabelledClause(
        String text,
        @Nullable String lang,
        @Nullable List<String> problems,
        @Nullable List<String> praised) {
    String step() {
        return problems == null || problems.isEmpty()
                ? Head.NONE
                : problems.getFirst().split("/", -1)[0];
    }

    String fault() {
        return problems == null || problems.isEmpty()
                ? Head.NONE
                : problems.getFirst().split("/", -1)[1];
    }

    String praise() {
        return praised == null || praised.isEmpty() ? Head.NONE : praised.getFirst();
    }
}
