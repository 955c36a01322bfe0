package nl.knelpunt.notifier.report;

import org.jspecify.annotations.Nullable;

/**
 * What was written of one step and one fault.
 *
 * @param step id of the journey step, or unclear
 * @param fault id of the kind of fault, or unclear
 * @param night since midnight
 * @param weekBefore of the same weekday a week before yesterday; null if that is not known
 */
public record CellDay(
        String step,
        String fault,
        Counts yesterday,
        Counts night,
        @Nullable Counts weekBefore) {}
