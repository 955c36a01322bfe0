package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka clients that read only what is committed, and never wait for long. */
final class KafkaClients {
    static final Duration CLOSING = Duration.ofMillis(500);

    private static final int ANSWER_MILLIS = 10_000;
    private static final int SEND_MILLIS = 1_000;

    private KafkaClients() {}

    /** @param more settings beside those of the environment */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka, Map<String, Object> more) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("default.api.timeout.ms", ANSWER_MILLIS);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static KafkaProducer<byte[], byte[]> producer(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.request.size", Topics.DEAD_LETTER_BYTES);
        // it waits on the thread that delivers
        settings.put("max.block.ms", SEND_MILLIS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static void close(KafkaConsumer<byte[], byte[]> consumer) {
        consumer.close(CloseOptions.timeout(CLOSING));
    }
}
