package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import org.apache.kafka.common.TopicPartition;

/** Fetches many raised alerts again, in one go. */
final class AlertRange {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(200);

    /** An alert, and what was written of it. */
    record Found(AlertRaised alert, AlertDelivered last) {}

    private AlertRange() {}

    /**
     * @param waiting at least one, of one partition, in its order
     * @return those that were found within the time, in the same order
     */
    static List<Found> read(Map<String, Object> kafka, List<AlertDelivered> waiting) {
        var byOffset =
                waiting.stream().collect(Collectors.toMap(last -> last.source().offset(), last -> last));
        var source = waiting.getFirst().source();
        var partition = new TopicPartition(source.topic(), source.partition());
        var end = waiting.getLast().source().offset();
        var found = new ArrayList<Found>();
        var consumer = KafkaClients.consumer(kafka, Map.of("auto.offset.reset", "earliest"));
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, source.offset());
            var deadline = System.nanoTime() + LIMIT.toNanos();
            while (consumer.position(partition) <= end && System.nanoTime() < deadline) {
                for (var record : consumer.poll(POLL)) {
                    var last = byOffset.get(record.offset());
                    if (last != null) {
                        AlertReader.alert(record)
                                .filter(alert -> alert.alertId().equals(last.alertId()))
                                .ifPresent(alert -> found.add(new Found(alert, last)));
                    }
                }
            }
        } finally {
            KafkaClients.close(consumer);
        }
        return found;
    }
}
