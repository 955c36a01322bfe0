package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Fetches a raised alert again, when its time has come: what waits is not kept in memory. Not thread-safe. */
final class AlertReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;

    AlertReader(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "none");
        settings.put("max.poll.records", 1);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @return empty if it is no longer kept */
    Optional<AlertRaised> read(TopicPartition partition, long offset) {
        if (!consumer.assignment().contains(partition)) {
            consumer.assign(List.of(partition));
        }
        if (consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L) > offset) {
            return Optional.empty();
        }
        consumer.seek(partition, offset);
        for (var record : consumer.poll(POLL)) {
            if (record.offset() == offset) {
                return Envelope.open(Topics.RAISED, record.headers(), record.value()) instanceof AlertRaised alert
                        ? Optional.of(alert)
                        : Optional.empty();
            }
        }
        throw new TimeoutException("Kafka did not give an alert in time");
    }

    @Override
    public void close() {
        consumer.close();
    }
}
