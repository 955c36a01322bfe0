package nl.knelpunt.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends complaints and order milestones to Knelpunt. Thread-safe; make one and share it. A shop that cannot embed it uses
 * HTTP instead.
 *
 * <p>What was sent is safe once its future completes: then all in-sync replicas have it. Sending a complaint again with the
 * same id makes no second complaint.
 */
public final class ComplaintProducer implements AutoCloseable {
    /** After this a future fails, with the record neither surely written nor surely not: send it again with its id. */
    public static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(10);

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;
    private static final int BLOCK_MILLIS = 3_000;

    private final KafkaProducer<String, byte[]> kafka;
    private final String service;

    /**
     * @param settings of the Kafka client, {@code bootstrap.servers} at least; what keeps complaints safe
     *     ({@code acks}, idempotence) cannot be overridden
     * @param service who sends, in the events' {@code ce_source}, such as {@code shop}
     * @throws KafkaException if the settings are of no use
     */
    public ComplaintProducer(Map<String, ?> settings, String service) {
        var all = new HashMap<String, Object>(settings);
        all.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        all.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        all.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        all.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        all.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.kafka = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
        this.service = service;
    }

    /** @return completes once the complaint is durable; fails with a {@link KafkaException} if that cannot be known */
    public CompletableFuture<Void> send(ComplaintSubmitted complaint) {
        return send(Topics.SUBMITTED, complaint, null);
    }

    /** @return completes once the milestone is durable; fails with a {@link KafkaException} if that cannot be known */
    public CompletableFuture<Void> send(OrderProgressed milestone) {
        return send(Topics.ORDERS, milestone, null);
    }

    /**
     * The same, as part of a trace.
     *
     * @param traceparent W3C trace context, carried along to the alert
     */
    public CompletableFuture<Void> send(ComplaintSubmitted complaint, @Nullable String traceparent) {
        return send(Topics.SUBMITTED, complaint, traceparent);
    }

    /** The same, as part of a trace. */
    public CompletableFuture<Void> send(OrderProgressed milestone, @Nullable String traceparent) {
        return send(Topics.ORDERS, milestone, traceparent);
    }

    /** Sends what was given so far, waiting at most {@link #DELIVERY_TIMEOUT}. */
    @Override
    public void close() {
        close(DELIVERY_TIMEOUT);
    }

    /** Sends what was given so far, waiting no longer than that; what is left then fails. */
    public void close(Duration timeout) {
        kafka.close(timeout);
    }

    private CompletableFuture<Void> send(Topic topic, Event event, @Nullable String traceparent) {
        var acknowledged = new CompletableFuture<Void>();
        var record = Envelope.seal(topic, event, service);
        if (traceparent != null) {
            RecordHeaders.set(record.headers(), RecordHeaders.TRACE, traceparent);
        }
        try {
            var unused = kafka.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }
}
