package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a test writes to the topics around the deliveries, and finds there. */
final class AlertTopics implements AutoCloseable {
    private final Map<String, Object> kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    AlertTopics(Map<String, Object> kafka) {
        this.kafka = kafka;
        var settings = new HashMap<>(kafka);
        settings.put("max.request.size", Topics.EVENT_BYTES);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void write(Topic topic, Event event) {
        var sealed = Envelope.seal(topic, event, "test");
        write(new ProducerRecord<>(
                sealed.topic(), null, sealed.key().getBytes(UTF_8), sealed.value(), sealed.headers()));
    }

    void write(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Oldest first. */
    List<AlertDelivered> outcomes(String alertId) {
        return Records.of(Topics.DELIVERED, kafka).stream()
                .filter(record -> new String(record.key(), UTF_8).startsWith(alertId + "/"))
                .map(record -> Envelope.open(Topics.DELIVERED, record.headers(), record.value()))
                .map(AlertDelivered.class::cast)
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters(byte[] key) {
        return Records.of(Topics.DEAD, kafka).stream()
                .filter(letter -> Arrays.equals(letter.key(), key))
                .toList();
    }

    /** How many instances have partitions of their own. */
    long sharing() {
        try (var admin = Admin.create(kafka)) {
            var groups = admin.describeConsumerGroups(List.of(Deliveries.GROUP))
                    .all()
                    .get();
            return groups.values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
