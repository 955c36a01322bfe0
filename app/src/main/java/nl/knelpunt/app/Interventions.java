package nl.knelpunt.app;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.InterventionMade;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.TopicEvents;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of what the shop changed. */
final class Interventions {
    private final Map<String, Object> kafka;

    /** @param kafka settings for a client */
    Interventions(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** @throws KafkaException if it is not durable */
    void add(InterventionMade made) {
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(Envelope.seal(Topics.INTERVENTIONS, made, "command-line"))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    /** All that are kept, the earliest first. */
    List<InterventionMade> all() {
        var byId = new HashMap<String, InterventionMade>();
        TopicEvents.read(
                kafka, Topics.INTERVENTIONS, InterventionMade.class, made -> byId.put(made.interventionId(), made));
        return byId.values().stream()
                .sorted(Comparator.comparing(InterventionMade::madeAt).thenComparing(InterventionMade::interventionId))
                .toList();
    }
}
