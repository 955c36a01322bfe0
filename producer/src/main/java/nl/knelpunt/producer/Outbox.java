package nl.knelpunt.producer;

import java.util.concurrent.CompletableFuture;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;

/** Where goes what was taken in. A future completes once it is durable. */
interface Outbox {
    CompletableFuture<Void> send(ComplaintSubmitted complaint, @Nullable String traceparent);

    CompletableFuture<Void> send(OrderProgressed milestone, @Nullable String traceparent);
}
