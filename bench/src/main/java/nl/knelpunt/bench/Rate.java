package nl.knelpunt.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Measures how fast records become visible in a topic (committed), after those that warm up. */
final class Rate {
    private static final int LOOK_AGAIN_MILLIS = 250;
    private static final long GIVE_UP_NANOS = 600_000_000_000L;

    private final Map<String, Object> kafka;
    private final int warmUp;
    private final int count;

    /**
     * @param warmUp records that come first and are not measured, 1 or more
     * @param count records that come after them; the control records of transactions are beside them, some hundreds
     */
    Rate(Map<String, Object> kafka, int warmUp, int count) {
        this.kafka = new HashMap<>(kafka);
        this.warmUp = warmUp;
        this.count = count;
        // what is behind an open transaction is not counted
        this.kafka.put("isolation.level", "read_committed");
    }

    /** @return records a second */
    double of(String topic) throws InterruptedException {
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            var giveUp = System.nanoTime() + GIVE_UP_NANOS;
            var seen = 0L;
            var firstSeen = 0L;
            var firstAt = 0L;
            while (seen < warmUp + count) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException(
                            "only " + seen + " of " + (warmUp + count) + " came in ten minutes");
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
                seen = ends(consumer, partitions);
                if (firstSeen == 0 && seen >= warmUp) {
                    firstAt = System.nanoTime();
                    firstSeen = seen;
                }
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
