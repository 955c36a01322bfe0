package nl.knelpunt.notifier.report;

import org.jspecify.annotations.Nullable;

/**
 * What was solved, those with the same cause together.
 *
 * @param cause in the words of who solved it; null if that was not told
 * @param prevention likewise
 * @param by who solved it, as the shop names its people
 * @param complaints how many
 */
public record Solved(
        String step,
        String fault,
        @Nullable String cause,
        @Nullable String prevention,
        String by,
        long complaints) {}
