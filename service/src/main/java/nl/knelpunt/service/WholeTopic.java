package nl.knelpunt.service;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic up to the last record that was committed when the reading began. Throws {@link MissingTopicException} if there is
 * no such topic: it would read like one in which nothing happened; and {@link TimeoutException} if nothing comes for a minute.
 */
public final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private WholeTopic() {}

    /**
     * Reads it from its first record on.
     *
     * @param kafka settings for a client
     */
    public static void read(Map<String, Object> kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumer(kafka)) {
            read(consumer, partitions(consumer, topic), null, reader);
        }
    }

    /**
     * Reads what was written at some time or later.
     *
     * @param kafka settings for a client
     */
    public static void readSince(
            Map<String, Object> kafka, String topic, Instant since, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumer(kafka)) {
            read(consumer, partitions(consumer, topic), since, reader);
        }
    }

    /**
     * Reads one partition after the other.
     *
     * @param kafka settings for a client
     * @param since when it was written at the earliest; null for all
     * @param done after each partition: nothing more comes of the keys so far
     */
    public static void readInTurn(
            Map<String, Object> kafka,
            String topic,
            @Nullable Instant since,
            Consumer<ConsumerRecord<byte[], byte[]>> reader,
            Runnable done) {
        try (var consumer = consumer(kafka)) {
            for (var partition : partitions(consumer, topic)) {
                read(consumer, List.of(partition), since, reader);
                done.run();
            }
        }
    }

    /**
     * Until when a topic may have lost what was written since some time, by what its retention deleted.
     *
     * @param kafka settings for a client
     * @return empty if it holds all of it
     */
    public static Optional<Instant> lostUntil(Map<String, Object> kafka, String topic, Instant since) {
        try (var consumer = consumer(kafka)) {
            var partitions = partitions(consumer, topic);
            var begins = consumer.beginningOffsets(partitions);
            var ends = consumer.endOffsets(partitions);
            var firsts = consumer.offsetsForTimes(times(partitions, since));
            return partitions.stream()
                    .filter(at -> begins.getOrDefault(at, 0L) > 0)
                    .flatMap(at -> {
                        var begin = begins.getOrDefault(at, 0L);
                        var first = firsts.get(at);
                        if (first == null) {
                            // all that it ever held is gone, or all that is left is from before
                            return begin.equals(ends.get(at)) ? Optional.of(Instant.MAX).stream() : null;
                        }
                        return first.offset() <= begin
                                ? Optional.of(Instant.ofEpochMilli(first.timestamp())).stream()
                                : null;
                    })
                    .max(Instant::compareTo);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) {
            throw new MissingTopicException(topic);
        }
        return partitions.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static Map<TopicPartition, Long> times(List<TopicPartition> partitions, Instant since) {
        return partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> since.toEpochMilli()));
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            @Nullable Instant since,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        if (since == null) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.offsetsForTimes(times(partitions, since)).forEach((at, first) -> {
                // null where nothing was written since
                consumer.seek(at, first == null ? ends.getOrDefault(at, 0L) : first.offset());
            });
        }
        var patientUntil = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            var records = consumer.poll(POLL);
            records.forEach(reader);
            if (!records.isEmpty()) {
                patientUntil = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > patientUntil) {
                throw new TimeoutException("nothing comes any more");
            }
        }
    }
}
