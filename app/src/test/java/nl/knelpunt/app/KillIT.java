package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.knelpunt.app.HookReceiver.Arrival;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Complaints;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, ended in the middle of their work. */
class KillIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final int KILLS = 2;
    private static final int A_ROUND = 750;
    private static final int SOME = 50;

    /** Delivered, and its outcome not yet acknowledged by the broker: what one lane may hold. */
    private static final int MOST_IN_FLIGHT = 200;

    private static final int PLATFORM_KILLS_AFTER_SECONDS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** @param recorded alerts of which alerts.delivered said so when the notifier was dead */
    private record Kill(int arrivedBefore, Set<String> recorded) {}

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndRepeatsNothingThatWasRecordedWhenKilledInTheMiddle() throws Exception {
        try (var hook = new HookReceiver()) {
            Files.writeString(folder.resolve("knelpunt.yaml"), TestShop.yaml("one-hook.yaml", hook.address()));
            var kills = new ArrayList<Kill>();
            for (var round = 1; round <= KILLS; round++) {
                kills.add(killBothInTheMiddle(round, hook));
            }
            submit(KILLS);
            try (var processor = service("processor");
                    var notifier = service("notifier");
                    var audit = new Audit(BROKER.settings())) {
                var report = await().atMost(PATIENCE)
                        .until(audit::read, now -> now.holds() && now.alerts().pending() == 0);

                assertThat(report.submitted()).isEqualTo((KILLS + 1L) * A_ROUND);
                assertThat(report.classified()).isEqualTo(report.submitted());
                assertThat(report.alerts().delivered())
                        .isEqualTo(report.alerts().raised());
                assertThat(report.alerted()).isGreaterThan(report.submitted() / 2);
                assertThat(arrivedComplaints(hook)).isEqualTo(alertedComplaints());
                assertThat(arrivedComplaints(hook)).hasSize(Math.toIntExact(report.alerted()));
                kills.forEach(kill -> nothingRecordedCameAgain(kill, hook.arrivals()));
                assertThat(processor.isReady() && notifier.isReady()).isTrue();
            }
        }
    }

    @Test
    void endsWellWithin10SecondsWhenAsked() throws Exception {
        try (var hook = new HookReceiver()) {
            Files.writeString(folder.resolve("knelpunt.yaml"), TestShop.yaml("one-hook.yaml", hook.address()));
            try (var producer = service("producer");
                    var processor = service("processor");
                    var notifier = service("notifier")) {
                var services = List.of(producer, processor, notifier);
                await().atMost(PATIENCE).until(() -> services.stream().allMatch(ServiceProcess::isReady));

                services.forEach(ServiceProcess::ask);

                for (var service : services) {
                    assertThat(service.endedWell(PLATFORM_KILLS_AFTER_SECONDS))
                            .as(service.said())
                            .isTrue();
                }
            }
        }
    }

    /** The processor in a transaction, the notifier between two deliveries. */
    private Kill killBothInTheMiddle(int round, HookReceiver hook) throws Exception {
        var written = end();
        var arrived = hook.arrivals().size();
        try (var processor = service("processor");
                var notifier = service("notifier")) {
            submit(round - 1);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> end() > written);
            processor.kill();
            try (var again = service("processor")) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> hook.arrivals().size() >= arrived + SOME);
                notifier.kill();
                again.kill();
            }
        }
        return new Kill(hook.arrivals().size(), recorded());
    }

    private static void nothingRecordedCameAgain(Kill kill, List<Arrival> arrivals) {
        var before = ids(arrivals.subList(0, kill.arrivedBefore()));
        var after = ids(arrivals.subList(kill.arrivedBefore(), arrivals.size()));
        var inFlight = new HashSet<>(before);
        inFlight.removeAll(kill.recorded());

        assertThat(kill.recorded()).isNotEmpty();
        assertThat(after).doesNotContainAnyElementsOf(kill.recorded());
        assertThat(inFlight).hasSizeLessThanOrEqualTo(MOST_IN_FLIGHT);
    }

    private ServiceProcess service(String command) throws IOException {
        return new ServiceProcess(command, BROKER.bootstrapServers(), folder);
    }

    private static void submit(int round) {
        var texts = DemoShop.samples().stream()
                .map(sample -> Json.MAPPER.readTree(sample).path("text").asString())
                .toList();
        var sent = new ArrayList<CompletableFuture<Void>>();
        try (var producer = new ComplaintProducer(BROKER.settings(), "test")) {
            for (var number = 0; number < A_ROUND; number++) {
                sent.add(producer.send(
                        Complaints.of("round-" + round + "-" + number, texts.get(number % texts.size()))));
            }
        }
        assertThat(sent).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
    }

    /** How many records of complaints.classified there are, those of open transactions included. */
    private static long end() throws Exception {
        try (var admin = Admin.create(BROKER.settings())) {
            var partitions = IntStream.range(0, Broker.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(Topics.CLASSIFIED.name(), number))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    private static Set<String> recorded() {
        return Records.events(Topics.DELIVERED, AlertDelivered.class, BROKER.settings()).stream()
                .filter(outcome -> outcome.state() == AlertDelivered.State.DELIVERED)
                .map(AlertDelivered::alertId)
                .collect(Collectors.toSet());
    }

    private static Set<String> alertedComplaints() {
        return Records.events(Topics.RAISED, AlertRaised.class, BROKER.settings()).stream()
                .flatMap(alert -> alert.complaints().stream())
                .map(complaint -> complaint.complaintId())
                .collect(Collectors.toSet());
    }

    private static Set<String> arrivedComplaints(HookReceiver hook) {
        return hook.arrivals().stream()
                .flatMap(arrival -> arrival.complaints().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::alertId).collect(Collectors.toSet());
    }
}
