package nl.knelpunt.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StreamsHealthIT {
    private static final Duration SOON = Duration.ofSeconds(25);

    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    @TempDir
    private Path state;

    @Test
    void isDownWhileKafkaIsAway() {
        var operations = new Operations("test");
        var environment = new Environment(Map.of("KNELPUNT_STATE_DIR", state.toString()))
                .with("KAFKA_BOOTSTRAP_SERVERS", BROKER.bootstrapServers());
        var builder = new StreamsBuilder();
        builder.stream(Topics.SUBMITTED.name()).to(Topics.DEAD.name());
        var service = new StreamsService(
                "copy",
                builder::build,
                StreamsSettings.of("copy", environment, operations.metrics()),
                environment.kafka(),
                operations);
        service.start();
        try {
            await().atMost(SOON).until(() -> operations.health().status() == Health.Status.UP);

            BROKER.stop(0);

            await().atMost(SOON).until(() -> operations.health().status() == Health.Status.DOWN);
            assertThat(service.isRunning()).isFalse();
        } finally {
            service.close();
        }
    }
}
