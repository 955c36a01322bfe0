package nl.knelpunt.producer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.KafkaProbe;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to Kafka, and knows how that goes: by what was acknowledged or failed last, and in quiet times by asking. Opened behind
 * the scenes, since a client cannot even be made while the broker's name does not resolve.
 */
final class KafkaOutbox implements Outbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaOutbox.class);
    private static final List<Topic> WRITTEN = List.of(Topics.SUBMITTED, Topics.ORDERS);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int BLOCK_MILLIS = 2_000;
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final Timer acknowledgement;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper = Thread.ofVirtual().name("kafka-keeper").unstarted(this::keep);
    private volatile @Nullable ComplaintProducer producer;
    private volatile boolean reachable;
    private volatile boolean told;
    private volatile long acknowledgedNanos = System.nanoTime() - QUIET_NANOS;

    /** @param settings for Kafka clients */
    KafkaOutbox(Map<String, Object> settings, MeterRegistry metrics) {
        this.settings = new HashMap<>(settings);
        this.settings.putIfAbsent("max.block.ms", BLOCK_MILLIS);
        this.acknowledgement = Timer.builder("knelpunt.acknowledgement")
                .description("from sending until Kafka had it")
                .publishPercentileHistogram()
                .register(metrics);
    }

    void start() {
        keeper.start();
    }

    Health.Status status() {
        return reachable ? Health.Status.UP : Health.Status.DOWN;
    }

    @Override
    public CompletableFuture<Void> send(ComplaintSubmitted complaint, @Nullable String traceparent) {
        var open = producer;
        return open == null ? notYet() : watched(() -> open.send(complaint, traceparent));
    }

    @Override
    public CompletableFuture<Void> send(OrderProgressed milestone, @Nullable String traceparent) {
        var open = producer;
        return open == null ? notYet() : watched(() -> open.send(milestone, traceparent));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            keeper.join(CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var open = producer;
        if (open != null) {
            open.close(CLOSE);
        }
    }

    private static CompletableFuture<Void> notYet() {
        return CompletableFuture.failedFuture(new KafkaException("no connection yet"));
    }

    private CompletableFuture<Void> watched(Supplier<CompletableFuture<Void>> send) {
        var started = System.nanoTime();
        return send.get().whenComplete((_, failure) -> {
            if (failure == null) {
                acknowledgedNanos = System.nanoTime();
                acknowledgement.record(acknowledgedNanos - started, TimeUnit.NANOSECONDS);
            }
            isNow(failure);
        });
    }

    private void keep() {
        try (var probe = new KafkaProbe(settings, WRITTEN)) {
            do {
                try {
                    if (producer == null) {
                        producer = new ComplaintProducer(settings, ProducerService.NAME);
                    }
                    if (System.nanoTime() - acknowledgedNanos > QUIET_NANOS) {
                        probe.ask();
                        isNow(null);
                    }
                } catch (KafkaException e) {
                    isNow(e);
                }
            } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells of changes only, or the log would be full of them. */
    private void isNow(@Nullable Throwable failure) {
        if (failure == null && !reachable) {
            LOG.info("Kafka can be written to");
        } else if (failure != null && (reachable || !told)) {
            LOG.warn("Kafka cannot be written to: {}", KafkaProbe.reason(failure));
        }
        told = true;
        reachable = failure == null;
    }
}
