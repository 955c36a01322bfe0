package nl.knelpunt.notifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said, in one language, before a template puts it in a medium. All of it is harmless text, on one line but for the
 * words, not yet escaped. Templates name the components of these records.
 */
sealed interface Notice {
    String subject();

    String title();

    String lead();

    /** Who says so, to whom, under which number. */
    String footer();

    /**
     * Of one complaint.
     *
     * @param urgent why it cannot wait, if so
     * @param request what somebody is asked to do, if anything
     * @param notes what we know beside the words
     */
    record Single(
            String subject,
            String title,
            String lead,
            @Nullable String urgent,
            @Nullable String request,
            List<String> notes,
            List<Piece> words,
            List<Fact> facts,
            Complaint complaint,
            String footer)
            implements Notice {}

    /**
     * Of several.
     *
     * @param count those that are listed
     * @param since when the first was written
     * @param alsoTold who else heard of them, if anybody
     * @param cells most complaints first
     */
    record Summary(
            String subject,
            String title,
            String lead,
            int count,
            String since,
            @Nullable String alsoTold,
            List<Cell> cells,
            String footer)
            implements Notice {}

    /**
     * Of a problem that many complaints share.
     *
     * @param request what somebody is asked to do
     * @param where what its orders have in common, if that is known
     * @param count complaints since it began
     * @param expected as many as there would have been without it
     * @param until when it was over, if it is
     * @param heldBack complaints that raised no alert of their own
     */
    record Problem(
            String subject,
            String title,
            String lead,
            String request,
            List<String> notes,
            List<Fact> facts,
            String step,
            String fault,
            @Nullable String where,
            long count,
            String expected,
            String since,
            @Nullable String until,
            long heldBack,
            List<String> orders,
            String reference,
            String footer)
            implements Notice {}

    /** @param padded the label, as wide as the widest */
    record Fact(String label, String value, String padded) {}

    /**
     * The complaints with one step and one fault.
     *
     * @param title the two of them
     * @param padded the count, as wide as the widest
     */
    record Cell(
            String title,
            String step,
            String fault,
            @Nullable String request,
            int count,
            String padded,
            List<Line> lines) {}

    /**
     * One of several complaints.
     *
     * @param reference the order's number, or else the complaint's
     * @param notes what we know beside the words
     */
    record Line(String time, String reference, List<Piece> words, List<String> notes, Complaint complaint) {}

    /**
     * What is known of a complaint, one by one; what is not known is empty.
     *
     * @param severity 1 to 4
     * @param sure how likely the step is
     * @param alternatives other steps that it could be
     * @param customer name and number
     * @param language in which the customer wrote
     * @param channel by which it came
     * @param movedFrom the department that was alerted before
     */
    record Complaint(
            String kind,
            String step,
            String fault,
            int severity,
            @Nullable String order,
            @Nullable String customer,
            String since,
            String sure,
            @Nullable String alternatives,
            String language,
            String channel,
            @Nullable String movedFrom,
            String reference) {}
}
