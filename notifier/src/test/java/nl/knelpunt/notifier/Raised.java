package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was decided so far, read on at each look. Not thread-safe. */
final class Raised implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Event> events = new ArrayList<>();

    Raised(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(Topics.RAISED.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    Stream<AlertRaised> alerts() {
        return events().stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast);
    }

    Stream<HeldBack> heldBack() {
        return events().stream().filter(HeldBack.class::isInstance).map(HeldBack.class::cast);
    }

    private List<Event> events() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            consumer.poll(POLL)
                    .forEach(record -> events.add(Envelope.open(Topics.RAISED, record.headers(), record.value())));
        }
        return List.copyOf(events);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
