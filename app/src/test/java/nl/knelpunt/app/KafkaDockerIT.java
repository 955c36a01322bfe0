package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.knelpunt.service.TopicAdmin;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The same on the Kafka that is published as an image. */
@NeedsDocker
@Testcontainers
class KafkaDockerIT extends PipelineScenario {
    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

    @Override
    String bootstrapServers() {
        return KAFKA.getBootstrapServers();
    }

    @Test
    void hasTheTopicsAsTheyShouldBe() {
        assertThat(new TopicAdmin(Map.of("bootstrap.servers", bootstrapServers())).differences())
                .isEmpty();
    }
}
