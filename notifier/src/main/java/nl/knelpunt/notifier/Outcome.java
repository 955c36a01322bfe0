package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.Attempt;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.ReceiverSwitched;
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

    /** Nobody needs it any more, or nobody can say any more what it was. */
    static AlertDelivered givenUp(AlertDelivered last, Instant now) {
        return ended(last, State.GIVEN_UP, now);
    }

    /** Another alert tells it. */
    static AlertDelivered summarised(AlertDelivered last, Instant now) {
        return ended(last, State.SUMMARISED, now);
    }

    private static AlertDelivered ended(AlertDelivered last, State state, Instant now) {
        return new AlertDelivered(
                last.alertId(), last.receiver(), last.source(), state, now, null, last.attempts(), last.lastAttempts());
    }

    /** Whether it adds anything to what is already written of that alert. */
    boolean isNews() {
        return !job.resumed() || attempt != null || state != State.PENDING;
    }

    /** @return that its receiver is off from now on; null if this try did not tell so */
    @Nullable
    ReceiverSwitched switched() {
        var gone = Json.name(Reason.GONE);
        return gone.equals(attempt)
                ? new ReceiverSwitched(
                        job.alert().receiver(), ReceiverSwitched.State.OFF, at, gone, NotifierService.NAME)
                : null;
    }

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
