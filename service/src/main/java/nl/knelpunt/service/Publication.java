package nl.knelpunt.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events now and then: each time over a connection of its own. */
public final class Publication {
    private Publication() {}

    /**
     * @param kafka settings for a client
     * @param source who writes, as in {@link Envelope#seal}
     * @throws KafkaException if they are not all durable; those before the first that is not may be
     */
    public static void of(Map<String, Object> kafka, Topic topic, String source, List<? extends Event> events) {
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.request.size", Topics.EVENT_BYTES);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var event : events) {
                producer.send(Envelope.seal(topic, event, source)).get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
