package nl.knelpunt.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.WholeTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The dead-letter topic: what is in it, and sending it back to where it came from. */
final class DeadLetters {
    private static final List<String> OURS = List.of(
            RecordHeaders.SOURCE_TOPIC,
            RecordHeaders.SOURCE_PARTITION,
            RecordHeaders.SOURCE_OFFSET,
            RecordHeaders.DEAD_REASON,
            RecordHeaders.DEAD_EXCEPTION);

    /**
     * One dead letter, without its content.
     *
     * @param at its own place
     * @param source where it came from; null if it does not say
     */
    record Entry(Source at, @Nullable Source source, String reason, String exception, Instant since, int bytes) {}

    private final Map<String, Object> kafka;

    /** @param kafka settings for a client */
    DeadLetters(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Oldest first within a partition. */
    void list(Consumer<Entry> reader) {
        forEach(record -> reader.accept(entry(record)));
    }

    /**
     * Sends dead letters, as they came, back to the topic that they came from.
     *
     * @return how many
     * @throws KafkaException if one was not acknowledged; those before it were
     */
    long replay(Predicate<Entry> which) {
        var sent = new AtomicLong();
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.request.size", Topics.DEAD_LETTER_BYTES);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            forEach(record -> {
                var entry = entry(record);
                if (entry.source() != null && which.test(entry)) {
                    send(producer, entry.source().topic(), record);
                    sent.incrementAndGet();
                }
            });
        }
        return sent.get();
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, String topic, ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        OURS.forEach(headers::remove);
        try {
            producer.send(new ProducerRecord<>(topic, null, record.key(), record.value(), headers))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private void forEach(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        WholeTopic.read(kafka, Topics.DEAD.name(), reader);
    }

    private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        return new Entry(
                new Source(record.topic(), record.partition(), record.offset()),
                RecordHeaders.source(record.headers()),
                String.valueOf(RecordHeaders.text(record.headers(), RecordHeaders.DEAD_REASON)),
                String.valueOf(RecordHeaders.text(record.headers(), RecordHeaders.DEAD_EXCEPTION)),
                Instant.ofEpochMilli(record.timestamp()),
                record.value() == null ? 0 : record.value().length);
    }
}
