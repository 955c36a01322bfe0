package nl.knelpunt.notifier.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint whose customer has no answer.
 *
 * @param orderId null if it is about none
 * @param department id of the one that has it
 * @param step id of the journey step; unclear for one from before the time that the report looks back on
 * @param writtenAt null for one from before the time that the report looks back on
 * @param promisedUntil null if nothing was promised
 * @param promisedBy who promised, as the shop names its people; null if nothing was promised
 */
public record OpenComplaint(
        String complaintId,
        @Nullable String orderId,
        String department,
        String step,
        String fault,
        @Nullable Instant writtenAt,
        @Nullable Instant promisedUntil,
        @Nullable String promisedBy) {}
