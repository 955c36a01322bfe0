package nl.knelpunt.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Measures how fast records become visible in a topic (committed), between the first tenth, when it has got going, and the
 * last.
 */
final class Rate {
    private static final int LOOK_AGAIN_MILLIS = 5;
    private static final long GIVE_UP_NANOS = 600_000_000_000L;

    private final Map<String, Object> kafka;

    Rate(Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        // what is behind an open transaction is not counted
        this.kafka.put("isolation.level", "read_committed");
    }

    /**
     * @param count records that will come; the control records of transactions are beside them, some hundreds
     * @return records a second
     */
    double of(String topic, int count) throws InterruptedException {
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            var giveUp = System.nanoTime() + GIVE_UP_NANOS;
            var seen = ends(consumer, partitions);
            var firstSeen = 0L;
            var firstAt = 0L;
            while (seen < count) {
                if (firstAt == 0 && seen >= count / 10) {
                    firstAt = System.nanoTime();
                    firstSeen = seen;
                }
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("only " + seen + " of " + count + " came in ten minutes");
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
                seen = ends(consumer, partitions);
            }
            return (seen - firstSeen) * 1e9 / (System.nanoTime() - firstAt);
        }
    }

    private static long ends(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
