package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.Attempt;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.Source;
import org.jspecify.annotations.Nullable;

/**
 * Where a job stands after it was tried, or was not because its receiver is known to be away.
 *
 * @param until when to try again; null if that is settled
 */
record Outcome(
        Job job,
        State state,
        Instant at,
        @Nullable Instant until,
        @Nullable String attempt) {

    AlertDelivered toEvent() {
        var attempts = new ArrayList<>(job.lastAttempts());
        if (attempt != null) {
            attempts.add(new Attempt(at, attempt));
        }
        var kept = attempts.subList(Math.max(0, attempts.size() - AlertDelivered.KEPT_ATTEMPTS), attempts.size());
        return new AlertDelivered(
                job.alert().alertId(),
                job.alert().receiver(),
                new Source(job.partition().topic(), job.partition().partition(), job.offset()),
                state,
                at,
                until,
                job.attempts() + (attempt == null ? 0 : 1),
                List.copyOf(kept));
    }
}
