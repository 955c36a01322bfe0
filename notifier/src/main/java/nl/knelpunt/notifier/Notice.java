package nl.knelpunt.notifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said, in one language, before it is put in a medium. All of it is harmless text on one line, not yet escaped. */
sealed interface Notice {
    String subject();

    String title();

    String lead();

    /** Who says so, to whom, under which number. */
    String footer();

    /**
     * Of one complaint.
     *
     * @param request what somebody is asked to do, if anything
     * @param notes what we know beside the words
     */
    record Single(
            String subject,
            String title,
            String lead,
            @Nullable String request,
            List<String> notes,
            List<Piece> words,
            List<Fact> facts,
            String footer)
            implements Notice {}

    /**
     * Of several.
     *
     * @param cells most complaints first
     */
    record Summary(String subject, String title, String lead, List<Cell> cells, String footer) implements Notice {}

    /**
     * Of a problem that many complaints share.
     *
     * @param request what somebody is asked to do, if anything
     */
    record Problem(
            String subject,
            String title,
            String lead,
            @Nullable String request,
            List<String> notes,
            List<Fact> facts,
            String footer)
            implements Notice {}

    record Fact(String label, String value) {}

    /**
     * The complaints with one step and one fault.
     *
     * @param title the two of them
     */
    record Cell(String title, @Nullable String request, List<Line> lines) {}

    /**
     * One of several complaints.
     *
     * @param reference the order's number, or else the complaint's
     * @param notes what we know beside the words
     */
    record Line(String time, String reference, List<Piece> words, List<String> notes) {}
}
