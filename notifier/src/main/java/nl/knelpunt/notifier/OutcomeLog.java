package nl.knelpunt.notifier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The written outcomes of deliveries, {@code alerts.delivered}. An outcome goes to the partition of the number that its alert
 * was raised in, so that whoever has that partition finds all its outcomes in one.
 */
final class OutcomeLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    OutcomeLog(Map<String, Object> kafka) {
        this.kafka = kafka;
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.request.size", Topics.DEAD_LETTER_BYTES);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @param written called once it is durable, or failed */
    void write(int partition, AlertDelivered outcome, Callback written) {
        var sealed = Envelope.seal(Topics.DELIVERED, outcome, NotifierService.NAME);
        var key = sealed.key().getBytes(StandardCharsets.UTF_8);
        write(new ProducerRecord<>(sealed.topic(), partition, key, sealed.value(), sealed.headers()), written);
    }

    void write(ProducerRecord<byte[], byte[]> record, Callback written) {
        var _ = producer.send(record, written);
    }

    /** @return the latest outcome of each alert in a partition that was written since then */
    Collection<AlertDelivered> read(int partition, Instant since) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        var latest = new LinkedHashMap<String, AlertDelivered>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var at = new TopicPartition(Topics.DELIVERED.name(), partition);
            consumer.assign(List.of(at));
            var start =
                    consumer.offsetsForTimes(Map.of(at, since.toEpochMilli())).get(at);
            var end = consumer.endOffsets(List.of(at)).getOrDefault(at, 0L);
            consumer.seek(at, start == null ? end : start.offset());
            while (consumer.position(at) < end) {
                for (var record : consumer.poll(POLL)) {
                    try {
                        var outcome =
                                (AlertDelivered) Envelope.open(Topics.DELIVERED, record.headers(), record.value());
                        latest.put(outcome.key(), outcome);
                    } catch (UnreadableException e) {
                        // not ours: it says nothing of any alert
                    }
                }
            }
        }
        return latest.values();
    }

    /** Waits until all that was given is written, or failed. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
