package nl.knelpunt.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from its first record to the last one that was committed when the reading began. Throws {@link
 * UsageException} if there is no such topic: it would read like one in which nothing happened.
 */
final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(500);

    private WholeTopic() {}

    /** @param kafka settings for a client */
    static void read(Map<String, Object> kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumer(kafka)) {
            read(consumer, partitions(consumer, topic), reader);
        }
    }

    /**
     * Reads one partition after the other.
     *
     * @param kafka settings for a client
     * @param done after each partition: nothing more comes of the keys so far
     */
    static void readInTurn(
            Map<String, Object> kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader, Runnable done) {
        try (var consumer = consumer(kafka)) {
            for (var partition : partitions(consumer, topic)) {
                read(consumer, List.of(partition), reader);
                done.run();
            }
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) {
            throw new UsageException("topic " + topic + " is missing: run knelpunt topics create");
        }
        return partitions.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            consumer.poll(POLL).forEach(reader);
        }
    }
}
