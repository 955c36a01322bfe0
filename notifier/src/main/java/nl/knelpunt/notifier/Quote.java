package nl.knelpunt.notifier;

import java.util.stream.Collectors;
import nl.knelpunt.contract.ComplaintClassified;

/** A customer's words, shortened as in a summary. */
public final class Quote {
    private Quote() {}

    /** @return the beginning of the words that the verdict is on, harmless, on one line */
    public static String of(ComplaintClassified classified) {
        return Piece.beginning(Excerpt.line(Excerpt.of(classified, null)), SummaryNotice.MOST_CHARACTERS).stream()
                .map(Piece::text)
                .collect(Collectors.joining())
                .strip();
    }
}
