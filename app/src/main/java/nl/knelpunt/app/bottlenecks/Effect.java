package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param weeks before and after that were compared; 0 if none could be
 * @param outcome what can be said
 * @param complaintsBefore of the step, in the weeks before
 * @param complaintsAfter of the step, in the weeks after
 * @param ordersBefore whose first milestone was in the weeks before; 0 if none were told
 * @param ordersAfter likewise after
 * @param othersBefore complaints of the steps that were not changed
 * @param othersAfter likewise after
 * @param others how many steps were not changed
 * @param change beside those; null if nothing could be compared
 */
public record Effect(
        String interventionId,
        String step,
        Instant madeAt,
        String what,
        int weeks,
        Outcome outcome,
        long complaintsBefore,
        long complaintsAfter,
        long ordersBefore,
        long ordersAfter,
        long othersBefore,
        long othersAfter,
        int others,
        @Nullable RateChange change) {}
