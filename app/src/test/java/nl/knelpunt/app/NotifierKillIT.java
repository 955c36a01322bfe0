package nl.knelpunt.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import nl.knelpunt.app.HookReceiver.Arrival;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notifier's real process, killed again and again at random moments, its starts included, while complaints come in and
 * three of ten calls to its receivers fail. {@code -Dknelpunt.kills=20} kills it twenty times while 2,000 come in; fewer save the build's time.
 */
class NotifierKillIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final int KILLS = Integer.getInteger("knelpunt.kills", 3);
    private static final int COMPLAINTS = 100 * KILLS;
    private static final int SEED = Integer.getInteger("knelpunt.seed", 7);
    private static final double FAILING = 0.3;

    /** A start takes some 5 seconds, and so do two of those who wait for the one before. */
    private static final int LONGEST_LIFE_MILLIS = 25_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<Journey.Step> STEPS = ShopFile.shippedJourney().steps();

    @TempDir
    private Path folder;

    @Test
    void losesNoAlertAndRepeatsNoDecisionHoweverOftenItIsKilled() throws Exception {
        var random = new Random(SEED);
        try (var hook = new HookReceiver(FAILING, new Random(SEED))) {
            Files.writeString(folder.resolve("knelpunt.yaml"), TestShop.yaml("failing-hook.yaml", hook.address()));
            for (var kill = 0; kill < KILLS; kill++) {
                killAtARandomMoment(kill, random);
            }
            try (var notifier = notifier()) {
                submit(KILLS);
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(2))
                        .until(() -> notifier.isReady() && isOver());
            }
            var raised = raised();
            everyComplaintIsInOneAlert(raised);
            everyEscalationWentItsWayOnce(raised);
            assertThat(arrived(hook.arrivals())).isEqualTo(ids(raised));
            assertThat(settled(AlertDelivered.State.DELIVERED)).isEqualTo(ids(raised));
            assertThat(settled(AlertDelivered.State.GIVEN_UP)).isEmpty();
            assertThat(Records.of(Topics.DEAD, BROKER.settings())).isEmpty();
            tell(raised, hook.arrivals());
        }
    }

    private void killAtARandomMoment(int round, Random random) throws Exception {
        try (var notifier = notifier()) {
            submit(round);
            assertThat(notifier.lives(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS))))
                    .as(notifier.said())
                    .isTrue();
            notifier.kill();
        }
    }

    private static void everyComplaintIsInOneAlert(List<AlertRaised> raised) {
        assertThat(raised.stream()
                        .filter(alert -> alert.followUp() == null)
                        .flatMap(alert -> alert.complaints().stream())
                        .map(AlertedComplaint::complaintId))
                .doesNotHaveDuplicates()
                .hasSize(COMPLAINTS);
        assertThat(raised).extracting(AlertRaised::alertId).doesNotHaveDuplicates();
    }

    private static void everyEscalationWentItsWayOnce(List<AlertRaised> raised) {
        var grave = raised.stream()
                .filter(alert -> alert.followUp() == null)
                .filter(alert -> alert.complaints().getFirst().severity() == 3)
                .map(AlertRaised::alertId)
                .collect(toSet());
        var followed = raised.stream()
                .map(AlertRaised::followUp)
                .filter(followUp -> followUp != null)
                .collect(groupingBy(FollowUp::alertId));
        assertThat(grave).hasSize(COMPLAINTS / 10);
        assertThat(followed.keySet()).isEqualTo(grave);
        assertThat(followed.values())
                .allSatisfy(followUps -> assertThat(followUps)
                        .extracting(FollowUp::reason)
                        .containsExactlyInAnyOrder(
                                FollowUp.Reason.REMINDER, FollowUp.Reason.ESCALATION, FollowUp.Reason.LAST_RESORT));
    }

    /** Whether each alert has its last outcome, and each that escalates its last level. */
    private static boolean isOver() {
        var raised = raised();
        var ends = raised.stream()
                .map(AlertRaised::followUp)
                .filter(followUp -> followUp != null && followUp.reason() == FollowUp.Reason.LAST_RESORT)
                .count();
        return ends >= COMPLAINTS / 10
                && raised.stream()
                                .filter(alert -> alert.followUp() == null)
                                .mapToInt(alert -> alert.complaints().size())
                                .sum()
                        >= COMPLAINTS
                && settled(AlertDelivered.State.DELIVERED).size()
                                + settled(AlertDelivered.State.GIVEN_UP).size()
                        >= raised.size();
    }

    /** The figures: how often something came twice says what "at least once" costs. */
    private static void tell(List<AlertRaised> raised, List<Arrival> arrivals) {
        System.out.printf(
                "%d kills: %d complaints, %d alerts, of them %d follow-ups; lost 0, came twice or more %d%n",
                KILLS,
                COMPLAINTS,
                raised.size(),
                raised.stream().filter(alert -> alert.followUp() != null).count(),
                arrivals.stream().collect(groupingBy(Arrival::alertId)).values().stream()
                        .filter(same -> same.size() > 1)
                        .count());
    }

    private static void submit(int round) throws Exception {
        var sent = new ArrayList<Future<?>>();
        try (var producer = new KafkaProducer<>(BROKER.settings(), new StringSerializer(), new ByteArraySerializer())) {
            for (var number = round; number < COMPLAINTS; number += KILLS + 1) {
                sent.add(producer.send(Envelope.seal(Topics.CLASSIFIED, verdict(number), "test")));
            }
        }
        for (var future : sent) {
            future.get();
        }
    }

    /** Every tenth is grave. */
    private static ComplaintClassified verdict(int number) {
        var grave = number % 10 == 0;
        var step = STEPS.get(number % STEPS.size());
        var now = Instant.now();
        var id = "complaint-" + number;
        return new ComplaintClassified(
                id,
                0,
                now,
                Kind.COMPLAINT,
                step.id(),
                0.8,
                "delay",
                0.8,
                Experience.BELOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                grave ? 3 : 2,
                VerdictDetails.NONE,
                step.department(),
                "nl",
                "test",
                null,
                new ComplaintSubmitted(
                        id,
                        now,
                        Channel.FORM,
                        new ComplaintText("Mijn bestelling is er nog niet."),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()));
    }

    private ServiceProcess notifier() throws Exception {
        return new ServiceProcess("notifier", BROKER.bootstrapServers(), folder);
    }

    private static List<AlertRaised> raised() {
        return Records.events(Topics.RAISED, AlertRaised.class, BROKER.settings());
    }

    private static Set<String> settled(AlertDelivered.State state) {
        return Records.events(Topics.DELIVERED, AlertDelivered.class, BROKER.settings()).stream()
                .filter(outcome -> outcome.state() == state)
                .map(AlertDelivered::alertId)
                .collect(toSet());
    }

    private static Set<String> ids(List<AlertRaised> raised) {
        return raised.stream().map(AlertRaised::alertId).collect(toSet());
    }

    private static Set<String> arrived(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::alertId).collect(toSet());
    }
}
