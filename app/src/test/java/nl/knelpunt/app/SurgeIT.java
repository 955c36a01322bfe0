package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many complaints of one kind are one problem, also to a processor that is killed in the middle of it. */
class SurgeIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant SURGE = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void opensAProblemOnceThoughTheProcessorIsKilledMeanwhile() throws Exception {
        Files.writeString(folder.resolve("knelpunt.yaml"), TestShop.yaml("one-hook.yaml", "http://127.0.0.1:1"));
        complain("usual", SURGE.minus(Duration.ofDays(21)), Duration.ofHours(4), 126);
        complain("first", SURGE, Duration.ofSeconds(90), 30);
        try (var processor = service()) {
            await().atMost(PATIENCE).until(() -> !told().isEmpty());
            processor.kill();
        }
        complain("more", SURGE.plus(Duration.ofMinutes(46)), Duration.ofSeconds(90), 40);
        complain("after", SURGE.plus(Duration.ofHours(8)), Duration.ofHours(4), 12);
        try (var again = service()) {
            await().atMost(PATIENCE).until(() -> told().stream().anyMatch(problem -> problem.state() == State.CLOSED));
            assertThat(again.isReady()).isTrue();
        }

        var told = told();
        assertThat(told)
                .extracting(BottleneckDetected::problemId)
                .containsOnly(told.getFirst().problemId());
        assertThat(told).filteredOn(problem -> problem.state() == State.OPENED).hasSize(1);
        assertThat(told.getLast().seen()).isGreaterThan(60);
        assertThat(told.getFirst().since())
                .isBetween(SURGE.minus(Duration.ofMinutes(10)), SURGE.plus(Duration.ofHours(1)));
    }

    private static List<BottleneckDetected> told() {
        return Records.events(Topics.BOTTLENECKS, BottleneckDetected.class, BROKER.settings());
    }

    private ServiceProcess service() throws IOException {
        return new ServiceProcess("processor", BROKER.bootstrapServers(), folder);
    }

    private static void complain(String name, Instant from, Duration pace, int count) {
        var sent = new ArrayList<CompletableFuture<Void>>();
        try (var producer = new ComplaintProducer(BROKER.settings(), "test")) {
            for (var number = 0; number < count; number++) {
                sent.add(producer.send(new ComplaintSubmitted(
                        name + "-" + number,
                        from.plus(pace.multipliedBy(number)),
                        Channel.FORM,
                        new ComplaintText("De bezorger kwam veel te laat met mijn pakket"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of())));
            }
        }
        assertThat(sent).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
    }
}
