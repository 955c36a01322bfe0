package nl.knelpunt.notifier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The written outcomes of deliveries, {@code alerts.delivered}. An outcome goes to the partition of the number that its alert
 * was raised in, so that whoever has that partition finds all its outcomes in one.
 */
final class OutcomeLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 20;

    private final Map<String, Object> kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    OutcomeLog(Map<String, Object> kafka) {
        this.kafka = kafka;
        this.producer = KafkaClients.producer(kafka);
    }

    /** @param written called once it is durable, or failed */
    void write(AlertDelivered outcome, Callback written) {
        var sealed = Envelope.seal(Topics.DELIVERED, outcome, NotifierService.NAME);
        var key = sealed.key().getBytes(StandardCharsets.UTF_8);
        var partition = outcome.source().partition();
        write(new ProducerRecord<>(sealed.topic(), partition, key, sealed.value(), sealed.headers()), written);
    }

    /** @param written called once it is durable, or failed */
    void write(ReceiverSwitched switched, Callback written) {
        write(Topics.SWITCHED, switched, written);
    }

    /** @param written called once it is durable, or failed */
    void write(AlertRaised alert, Callback written) {
        write(Topics.RAISED, alert, written);
    }

    private void write(Topic topic, Event event, Callback written) {
        var sealed = Envelope.seal(topic, event, NotifierService.NAME);
        var key = sealed.key().getBytes(StandardCharsets.UTF_8);
        write(new ProducerRecord<>(sealed.topic(), null, key, sealed.value(), sealed.headers()), written);
    }

    void write(ProducerRecord<byte[], byte[]> record, Callback written) {
        var _ = producer.send(record, written);
    }

    /**
     * Tells, oldest first, each outcome in a partition that was written since then.
     *
     * @throws TimeoutException if Kafka does not give them
     */
    void read(int partition, Instant since, Consumer<AlertDelivered> outcomes) {
        var consumer = KafkaClients.consumer(kafka, Map.of());
        try {
            read(consumer, new TopicPartition(Topics.DELIVERED.name(), partition), since, outcomes);
        } finally {
            KafkaClients.close(consumer);
        }
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition at,
            Instant since,
            Consumer<AlertDelivered> outcomes) {
        consumer.assign(List.of(at));
        var start = consumer.offsetsForTimes(Map.of(at, since.toEpochMilli())).get(at);
        var end = consumer.endOffsets(List.of(at)).getOrDefault(at, 0L);
        consumer.seek(at, start == null ? end : start.offset());
        for (var empty = 0; consumer.position(at) < end; ) {
            var records = consumer.poll(POLL);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > MOST_EMPTY_POLLS) {
                throw new TimeoutException("Kafka did not give the written outcomes in time");
            }
            records.forEach(record -> tell(record, outcomes));
        }
    }

    /** What is unreadable, or of another partition, is not ours: it says nothing of any alert here. */
    private static void tell(ConsumerRecord<byte[], byte[]> record, Consumer<AlertDelivered> outcomes) {
        try {
            if (Envelope.open(Topics.DELIVERED, record.headers(), record.value()) instanceof AlertDelivered outcome
                    && isHere(outcome.source(), record.partition())) {
                outcomes.accept(outcome);
            }
        } catch (UnreadableException e) {
            // as said above
        }
    }

    private static boolean isHere(Source source, int partition) {
        return source.topic().equals(Topics.RAISED.name()) && source.partition() == partition;
    }

    @Override
    public void close() {
        producer.close(KafkaClients.CLOSING);
    }
}
