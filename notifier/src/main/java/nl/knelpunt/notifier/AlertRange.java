package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import org.apache.kafka.common.TopicPartition;

/**
 * Raised alerts that are fetched again, in one go.
 *
 * @param found in their order
 * @param end the offset before which nothing was left out
 */
record AlertRange(List<Found> found, long end) {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Held in memory: one alert may be of a megabyte. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** An alert, and what was written of it. */
    record Found(AlertRaised alert, AlertDelivered last) {}

    /**
     * @param waiting at least one, of one partition, in its order
     * @return those that were found within the time and the bounds
     */
    static AlertRange read(Map<String, Object> kafka, List<AlertDelivered> waiting) {
        var byOffset =
                waiting.stream().collect(Collectors.toMap(last -> last.source().offset(), last -> last));
        var source = waiting.getFirst().source();
        var partition = new TopicPartition(source.topic(), source.partition());
        var last = waiting.getLast().source().offset();
        var found = new ArrayList<Found>();
        var bytes = 0L;
        var consumer = KafkaClients.consumer(kafka, Map.of("auto.offset.reset", "earliest"));
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, source.offset());
            var deadline = System.nanoTime() + LIMIT.toNanos();
            while (consumer.position(partition) <= last && System.nanoTime() < deadline) {
                for (var record : consumer.poll(POLL)) {
                    var written = byOffset.get(record.offset());
                    if (written == null) {
                        continue;
                    }
                    AlertReader.alert(record)
                            .filter(alert -> alert.alertId().equals(written.alertId()))
                            .ifPresent(alert -> found.add(new Found(alert, written)));
                    bytes += record.serializedValueSize();
                    if (bytes > MOST_BYTES) {
                        return new AlertRange(found, record.offset() + 1);
                    }
                }
            }
            return new AlertRange(found, consumer.position(partition));
        } finally {
            KafkaClients.close(consumer);
        }
    }
}
