package nl.knelpunt.app;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import nl.knelpunt.app.simulation.Happening;
import nl.knelpunt.client.ComplaintProducer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends milestones and complaints to their topics, as a shop would; ends with the first that Kafka does not take. */
final class SimulationTopics implements SimulationSink {
    private static final int MOST_IN_FLIGHT = 5_000;

    private final ComplaintProducer producer;
    private final Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean told;

    SimulationTopics(Map<String, ?> kafka) {
        producer = new ComplaintProducer(kafka, "simulation");
    }

    @Override
    public void accept(Happening happening) throws InterruptedException {
        throwIfFailed();
        inFlight.acquire();
        var _ = send(happening).whenComplete((done, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
            inFlight.release();
        });
    }

    @Override
    public void close() throws IOException {
        producer.close();
        // who tries with resources would suppress a failure by itself, which Java forbids
        if (!told) {
            throwIfFailed();
        }
    }

    private CompletableFuture<Void> send(Happening happening) {
        return switch (happening) {
            case Happening.Progress progress -> producer.send(progress.event());
            case Happening.Complaint complaint -> producer.send(complaint.event());
        };
    }

    private void throwIfFailed() {
        var failed = failure.get();
        told = failed != null;
        if (failed instanceof KafkaException kafka) {
            throw kafka;
        }
        if (failed != null) {
            throw new KafkaException(failed);
        }
    }
}
