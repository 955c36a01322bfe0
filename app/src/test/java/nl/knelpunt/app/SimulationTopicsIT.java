package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import nl.knelpunt.app.simulation.Happening;
import nl.knelpunt.app.simulation.Scenario;
import nl.knelpunt.app.simulation.Simulation;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SimulationTopicsIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    @TempDir
    private Path folder;

    @Test
    void sendsEveryMilestoneAndComplaintToItsTopic() throws IOException, InterruptedException {
        var events = new ArrayList<Event>();
        try (var topics = new SimulationTopics(BROKER.settings())) {
            for (var simulation = simulation(); simulation.hasNext(); ) {
                var happening = simulation.next();
                events.add(happening.event());
                topics.accept(happening);
            }
        }

        var sent = new ArrayList<Event>(Records.events(Topics.ORDERS, OrderProgressed.class, BROKER.settings()));
        sent.addAll(Records.events(Topics.SUBMITTED, ComplaintSubmitted.class, BROKER.settings()));
        assertThat(events).hasSizeGreaterThan(1000).hasAtLeastOneElementOfType(ComplaintSubmitted.class);
        assertThat(sent).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void saysThatKafkaDoesNotTakeThem() throws IOException {
        var settings = new HashMap<>(BROKER.settings());
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("max.block.ms", 200);
        Happening first = simulation().next();

        assertThatThrownBy(() -> {
                    try (var topics = new SimulationTopics(settings)) {
                        topics.accept(first);
                    }
                })
                .isInstanceOf(KafkaException.class);
    }

    @Test
    void saysSoOnceAlsoWhenMoreWouldFollow() throws IOException {
        var settings = new HashMap<>(BROKER.settings());
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("max.block.ms", 200);
        var simulation = simulation();

        assertThatThrownBy(() -> {
                    try (var topics = new SimulationTopics(settings)) {
                        while (simulation.hasNext()) {
                            topics.accept(simulation.next());
                        }
                    }
                })
                .isInstanceOf(KafkaException.class);
    }

    private Simulation simulation() throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), "shop: { ordersPerDay: 100, days: 6 }");
        return new Simulation(Scenario.read(file), 1);
    }
}
