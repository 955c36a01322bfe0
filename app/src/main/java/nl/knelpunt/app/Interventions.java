package nl.knelpunt.app;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.InterventionMade;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Publication;
import nl.knelpunt.service.TopicEvents;

/** The topic of what the shop changed. */
final class Interventions {
    private final Map<String, Object> kafka;

    /** @param kafka settings for a client */
    Interventions(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** @throws org.apache.kafka.common.KafkaException if it is not durable */
    void add(InterventionMade made) {
        Publication.of(kafka, Topics.INTERVENTIONS, Main.SOURCE, List.of(made));
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
