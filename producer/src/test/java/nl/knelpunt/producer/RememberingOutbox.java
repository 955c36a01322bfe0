package nl.knelpunt.producer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.OrderProgressed;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps what it is given, and acknowledges as a test wants it. */
final class RememberingOutbox implements Outbox {
    final List<Event> sent = new CopyOnWriteArrayList<>();
    final List<String> traces = new CopyOnWriteArrayList<>();
    volatile Supplier<CompletableFuture<Void>> acknowledgement = () -> CompletableFuture.completedFuture(null);

    static CompletableFuture<Void> failure() {
        return CompletableFuture.failedFuture(new TimeoutException("secret text"));
    }

    @Override
    public CompletableFuture<Void> send(ComplaintSubmitted complaint, @Nullable String traceparent) {
        return take(complaint, traceparent);
    }

    @Override
    public CompletableFuture<Void> send(OrderProgressed milestone, @Nullable String traceparent) {
        return take(milestone, traceparent);
    }

    ComplaintSubmitted complaint() {
        return (ComplaintSubmitted) sent.getLast();
    }

    private CompletableFuture<Void> take(Event event, @Nullable String traceparent) {
        sent.add(event);
        if (traceparent != null) {
            traces.add(traceparent);
        }
        return acknowledgement.get();
    }
}
