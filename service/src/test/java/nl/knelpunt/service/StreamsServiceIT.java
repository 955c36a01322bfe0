package nl.knelpunt.service;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StreamsServiceIT {
    private static final Duration SOON = Duration.ofSeconds(25);

    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    @TempDir
    private Path state;

    @Test
    void goesOnAtOnceAfterARestart() {
        runOnce();

        // one that had not left the group would be waited for 45 seconds
        runOnce();
    }

    private void runOnce() {
        var operations = new Operations("test");
        var environment = new Environment(Map.of("KNELPUNT_STATE_DIR", state.toString()))
                .with("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        var service = new StreamsService(
                "copy",
                StreamsServiceIT::copy,
                StreamsSettings.of("copy", environment, operations.metrics()),
                environment.kafka(),
                operations);
        service.start();
        await().atMost(SOON).until(service::isRunning);
        service.close();
    }

    private static String bootstrapServers() {
        return Objects.requireNonNull(BROKER.settings().get("bootstrap.servers"))
                .toString();
    }

    private static Topology copy() {
        var builder = new StreamsBuilder();
        builder.stream(Topics.SUBMITTED.name()).to(Topics.DEAD.name());
        return builder.build();
    }
}
