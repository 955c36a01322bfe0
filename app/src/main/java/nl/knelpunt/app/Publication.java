package nl.knelpunt.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what a person recorded on the command line. */
final class Publication {
    private Publication() {}

    /**
     * @param kafka settings for a client
     * @throws KafkaException if it is not durable
     */
    static void of(Map<String, Object> kafka, Topic topic, Event event) {
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(Envelope.seal(topic, event, "command-line")).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
