package nl.knelpunt.notifier.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer who was pleased.
 *
 * @param step id of the journey step that earned it; none if the text does not tell
 * @param person the employee whom the text names; null if it names nobody
 * @param words the customer's own, shortened, harmless
 */
public record Praise(
        String complaintId,
        Instant writtenAt,
        String step,
        @Nullable String person,
        String words) {}
