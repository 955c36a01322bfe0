package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.Map;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Tells the switches what is written in {@code receivers.switched}: all of it at the start, then as it comes. */
final class SwitchReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Switches switches;

    SwitchReader(Map<String, Object> kafka, Switches switches) {
        this.consumer = KafkaClients.consumer(kafka, Map.of());
        this.switches = switches;
    }

    /**
     * Reads all that is written until now.
     *
     * @throws TimeoutException if Kafka does not give it
     */
    void readAll() {
        var partitions = consumer.partitionsFor(Topics.SWITCHED.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var empty = 0;
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            var records = consumer.poll(POLL);
            records.forEach(this::tell);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > MOST_EMPTY_POLLS) {
                throw new TimeoutException("Kafka did not give the switched receivers in time");
            }
        }
    }

    /** Reads what has come since, without waiting for more. */
    void readOn() {
        consumer.poll(Duration.ZERO).forEach(this::tell);
    }

    /** What is unreadable switches nothing. */
    private void tell(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (Envelope.open(Topics.SWITCHED, record.headers(), record.value()) instanceof ReceiverSwitched switched) {
                switches.heard(switched);
            }
        } catch (UnreadableException e) {
            // as said above
        }
    }

    @Override
    public void close() {
        KafkaClients.close(consumer);
    }
}
