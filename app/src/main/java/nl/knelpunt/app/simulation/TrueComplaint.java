package nl.knelpunt.app.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What a complaint is really about.
 *
 * @param incident id of the incident without which it would not have been written; null for none
 * @param stretch the milestone that the order reached late, or had not reached yet, where its timeline shows the trouble; null
 *     where it shows nothing
 * @param namesStep whether the text tells the step
 */
public record TrueComplaint(
        String complaintId,
        String step,
        String fault,
        @Nullable String incident,
        @Nullable String stretch,
        boolean namesStep) {}
