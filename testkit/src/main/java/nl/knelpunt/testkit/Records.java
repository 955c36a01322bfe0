package nl.knelpunt.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is in a topic, from its beginning to its end as committed at that moment. */
public final class Records {
    private static final Duration POLL = Duration.ofMillis(200);

    private Records() {}

    /** @param kafka settings for a client */
    public static List<ConsumerRecord<byte[], byte[]>> of(Topic topic, Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
        }
        return found;
    }

    /** The events of one type in a topic; fails on a record that is no event. */
    public static <E extends Event> List<E> events(Topic topic, Class<E> type, Map<String, Object> kafka) {
        return of(topic, kafka).stream()
                .map(record -> Envelope.open(topic, record.headers(), record.value()))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
