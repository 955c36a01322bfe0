package nl.knelpunt.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.knelpunt.contract.Event;
import org.jspecify.annotations.Nullable;

/** Sends what a request brought, and waits until it is durable, though not longer than a request may take. */
final class Sending {
    /** With the time for which one send may block, this must be shorter than the time that a service has to close. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    interface Sink<E extends Event> {
        CompletableFuture<Void> send(E event, @Nullable String traceparent);
    }

    private Sending() {}

    /** @return an outcome for each, in their order */
    static <E extends Event> List<Outcome> send(List<Reading<E>> readings, Sink<E> sink, @Nullable String traceparent)
            throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var sent = new ArrayList<@Nullable CompletableFuture<Void>>();
        var hopeless = false;
        for (var reading : readings) {
            CompletableFuture<Void> future = null;
            if (reading instanceof Reading.Good<E>(var event) && !hopeless) {
                future = sink.send(event, traceparent);
                // without this, each of a batch would block in vain
                hopeless = future.isCompletedExceptionally() || System.nanoTime() > deadline;
            }
            sent.add(future);
        }
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < sent.size(); i++) {
            outcomes.add(outcome(readings.get(i), sent.get(i), deadline));
        }
        return outcomes;
    }

    private static <E extends Event> Outcome outcome(
            Reading<E> reading, @Nullable CompletableFuture<Void> sent, long deadline) throws InterruptedException {
        return switch (reading) {
            case Reading.Bad<E>(var type, var errors) -> new Outcome.Refused(type, errors);
            case Reading.Good<E>(var event) ->
                sent != null && isDurable(sent, deadline)
                        ? new Outcome.Accepted(event.key())
                        : new Outcome.Unwritten(event.key());
        };
    }

    private static boolean isDurable(CompletableFuture<Void> sent, long deadline) throws InterruptedException {
        try {
            sent.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
