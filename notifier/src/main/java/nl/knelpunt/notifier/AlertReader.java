package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Fetches a raised alert again, when its time has come: what waits is not kept in memory. Not thread-safe. */
final class AlertReader implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;

    AlertReader(Map<String, Object> kafka) {
        // of the least size that Kafka gives: all but one alert is thrown away
        consumer = KafkaClients.consumer(
                kafka, Map.of("auto.offset.reset", "none", "max.poll.records", 1, "max.partition.fetch.bytes", 1));
    }

    /**
     * @param source its place
     * @return empty if it is no longer kept, or was never there
     * @throws TimeoutException if Kafka does not give it in time
     */
    Optional<AlertRaised> read(Source source, String alertId) {
        var partition = new TopicPartition(source.topic(), source.partition());
        if (!consumer.assignment().contains(partition)) {
            consumer.assign(List.of(partition));
        }
        if (consumer.beginningOffsets(List.of(partition), TIMEOUT).getOrDefault(partition, 0L) > source.offset()
                || consumer.endOffsets(List.of(partition), TIMEOUT).getOrDefault(partition, 0L) <= source.offset()) {
            return Optional.empty();
        }
        consumer.seek(partition, source.offset());
        return alert(first(partition)).filter(alert -> alert.alertId().equals(alertId));
    }

    private ConsumerRecord<byte[], byte[]> first(TopicPartition partition) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            var records = consumer.poll(TIMEOUT).records(partition);
            if (!records.isEmpty()) {
                return records.get(0);
            }
        }
        throw new TimeoutException("Kafka did not give an alert in time");
    }

    /** @return empty if it is no alert */
    static Optional<AlertRaised> alert(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Envelope.open(Topics.RAISED, record.headers(), record.value()) instanceof AlertRaised alert
                    ? Optional.of(alert)
                    : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        KafkaClients.close(consumer);
    }
}
