package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Placement;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that look at weeks, each in a process of its own, on one small shop. */
class BottlenecksIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Instant NOW = Instant.parse("2026-03-16T09:00:00Z");
    private static final String PROBLEM = "p-late-1";

    @TempDir
    private Path folder;

    /** Two weeks: 10 orders a day; a complaint of late delivery a day before, five a day now. */
    @BeforeAll
    static void tell() throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(BROKER.settings(), new StringSerializer(), new ByteArraySerializer())) {
            for (var day = 14; day >= 1; day--) {
                var morning = NOW.minus(Duration.ofDays(day));
                for (var order = 0; order < 10; order++) {
                    delivered(producer, "o-" + day + "-" + order, morning, order);
                }
                for (var complaint = 0; complaint < (day > 7 ? 1 : 5); complaint++) {
                    var id = "c-" + day + "-" + complaint;
                    send(
                            producer,
                            Topics.CLASSIFIED,
                            Classified.at(id, 0, "delivery", "delay", morning, "o-" + day + "-0"));
                }
            }
            send(producer, Topics.CLASSIFIED, Classified.at("r-1", 0, "delivery", "delay", NOW.minusSeconds(60), null));
            send(producer, Topics.REVISED, Classified.at("r-1", 1, "payment", "error", NOW.minusSeconds(60), null));
            send(producer, Topics.CLASSIFIED, Classified.at("r-2", 0, "delivery", "delay", NOW.minusSeconds(60), null));
            send(producer, Topics.REVISED, Classified.at("r-2", 1, "payment", "error", NOW.minusSeconds(60), null));
            var to = new Placement("returns", "delay", "returns");
            send(producer, Topics.CORRECTED, new ComplaintCorrected("r-2", NOW, "anna", to, to, ""));
            send(producer, Topics.BOTTLENECKS, problem());
            stuck(producer, "silent-1", 90, "snel");
            stuck(producer, "silent-2", 80, "snel");
            stuck(producer, "has-written", 85, "snel");
            stuck(producer, "of-another-carrier", 70, "fiets");
            stuck(producer, "on-its-way", 3, "snel");
            send(
                    producer,
                    Topics.CLASSIFIED,
                    Classified.at("w-1", 0, "service", "attitude", NOW.minusSeconds(60), "has-written"));
        }
    }

    private static void delivered(KafkaProducer<String, byte[]> producer, String id, Instant at, int hours)
            throws InterruptedException, ExecutionException {
        progress(producer, id, "placed", at, Map.of());
        progress(producer, id, "handed_over", at.plusSeconds(3600), Map.of());
        progress(producer, id, "delivered", at.plusSeconds(3600L * (hours + 2)), Map.of());
    }

    private static void stuck(KafkaProducer<String, byte[]> producer, String id, int hours, String carrier)
            throws InterruptedException, ExecutionException {
        progress(producer, id, "handed_over", NOW.minus(Duration.ofHours(hours)), Map.of("carrier", carrier));
    }

    private static void progress(
            KafkaProducer<String, byte[]> producer, String id, String milestone, Instant at, Map<String, String> with)
            throws InterruptedException, ExecutionException {
        send(producer, Topics.ORDERS, new OrderProgressed(id, milestone, at, null, with));
    }

    private static void send(KafkaProducer<String, byte[]> producer, Topic topic, Event event)
            throws InterruptedException, ExecutionException {
        producer.send(Envelope.seal(topic, event, "test")).get();
    }

    private static BottleneckDetected problem() {
        return new BottleneckDetected(
                PROBLEM,
                NOW.minusSeconds(600),
                BottleneckDetected.State.OPENED,
                "delivery",
                "delay",
                "carrier",
                "snel",
                NOW.minus(Duration.ofDays(3)),
                3.0,
                9,
                List.of(),
                List.of());
    }

    private CommandRun run(String... arguments) throws IOException, InterruptedException {
        return CommandProcess.of(BROKER.bootstrapServers(), folder, arguments);
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.FINE);
        return Json.MAPPER.readTree(run.out());
    }

    @Test
    void countsEachComplaintOnceWhereItBelongsByTheLatestWord() throws IOException, InterruptedException {
        var report = json(run("bottlenecks", "--at", NOW.toString(), "--json"));

        assertThat(report.path("complaints").asInt()).isEqualTo(35 + 3);
        assertThat(report.path("complaintsBefore").asInt()).isEqualTo(7);
        assertThat(report.path("cells"))
                .extracting(cell ->
                        cell.path("step").asString() + "/" + cell.path("count").asInt())
                .containsExactly("delivery/35", "payment/1", "returns/1", "service/1");
        assertThat(report.path("orders").asInt()).isEqualTo(70 + 5);
        assertThat(report.at("/cells/0/per1000Orders").asDouble()).isEqualTo(1000 * 35 / 75.0);
        assertThat(report.at("/cells/0/perDay")).hasSize(7).allMatch(day -> day.asInt() == 5);
        assertThat(report.at("/bottleneck/step").asString()).isEqualTo("delivery");
    }

    @Test
    void tellsItToPeopleAndDrawsIt() throws IOException, InterruptedException {
        var plot = folder.resolve("plot.svg");

        var run = run("bottlenecks", "--at", NOW.toString(), "--plot", plot.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.FINE);
        assertThat(run.out())
                .contains("Mon 9 Mar 2026 10:00 until Mon 16 Mar 2026 10:00")
                .containsPattern("Delivery +too slow or too late +35 +467 +×4.67")
                .contains("carrier snel, since Fri 13 Mar 2026 10:00: 9 complaints, expected 3.0 (" + PROBLEM + ")")
                .contains("Bottleneck of the week: Delivery: too slow or too late. 35 complaints, 7 before; 4.67 times")
                .containsPattern("the delivery +Delivery +70 +[45]\\.\\d+ h");
        assertThat(Files.readString(plot))
                .startsWith("<?xml")
                .contains("carrier snel")
                .endsWith("</svg>\n");
    }

    @Test
    void knowsNothingOfWhatCameLater() throws IOException, InterruptedException {
        var report =
                json(run("bottlenecks", "--at", NOW.minus(Duration.ofDays(7)).toString(), "--json"));

        assertThat(report.path("complaints").asInt()).isEqualTo(7);
        assertThat(report.path("orders").asInt()).isEqualTo(70);
        assertThat(report.path("problems")).isEmpty();
        assertThat(report.has("bottleneck")).isFalse();
    }

    @Test
    void listsWhoWaitsInSilenceForTheProblemsCarrier() throws IOException, InterruptedException {
        var report = json(run("affected", PROBLEM, "--at", NOW.toString(), "--json"));

        assertThat(report.path("orders"))
                .extracting(order -> order.path("orderId").asString())
                .containsExactly("silent-1", "silent-2");
        assertThat(report.at("/orders/0/seconds").asInt()).isEqualTo(90 * 3600);
        assertThat(report.path("written").asInt()).isEqualTo(1);
        assertThat(report.at("/stretches/0/learnt").asBoolean()).isFalse();
    }

    @Test
    void listsThemForAStretchAndCountsTheRest() throws IOException, InterruptedException {
        var run = run("affected", "delivering", "--at", NOW.toString(), "--limit", "1");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.FINE);
        assertThat(run.out())
                .contains("silent-1", "3 d 18 h", "3 stuck orders", "2 of them not shown", "1 more have")
                .doesNotContain("silent-2", "on-its-way");
    }

    @Test
    void namesTheStretchesAndOpenProblemsToWhoAsksForAnother() throws IOException, InterruptedException {
        var run = run("affected", "p-late", "--at", NOW.toString());

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains(PROBLEM).contains("paying, preparing, delivering");
    }

    @Test
    void recordsAChangeAndSaysThatItIsTooEarly() throws IOException, InterruptedException {
        var at = NOW.minus(Duration.ofDays(3)).toString();

        var id = run("intervention", "add", "--step", "pricing", "--what", "Twee bezorgers erbij", "--at", at);

        assertThat(id.exitCode()).as(id.err()).isEqualTo(Main.FINE);
        assertThat(run("intervention", "list").out())
                .contains(id.out().strip(), "Price and promotions: Twee bezorgers erbij");
        var effect = run("intervention", "effect", id.out().strip(), "--at", NOW.toString());
        assertThat(effect.out()).contains("Too early");
    }

    @Test
    void judgesAChangeByTheWeeksAroundIt() throws IOException, InterruptedException {
        var at = NOW.minus(Duration.ofDays(7)).toString();
        var id = run("intervention", "add", "--step", "delivery", "--what", "Andere route", "--at", at);

        var effect = json(run("intervention", "effect", id.out().strip(), "--at", NOW.toString(), "--json"));

        assertThat(effect.path("weeks").asInt()).isEqualTo(1);
        assertThat(effect.path("complaintsBefore").asInt()).isEqualTo(7);
        assertThat(effect.path("complaintsAfter").asInt()).isEqualTo(35);
        assertThat(effect.path("ordersBefore").asInt()).isEqualTo(70);
        assertThat(effect.path("outcome").asString()).isEqualTo("too_early");
    }

    @Test
    void usesTheNormThatWasLearnt() throws IOException, InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(BROKER.settings(), new StringSerializer(), new ByteArraySerializer())) {
            var seconds = List.of(0.0, 86_400.0);
            send(
                    producer,
                    Topics.NORMS,
                    new NormLearnt("paying", null, null, NOW.minusSeconds(5), 100, seconds, List.of(), null, null));
        }

        var report = json(run("affected", "paying", "--at", NOW.toString(), "--json"));

        assertThat(report.at("/stretches/0/learnt").asBoolean()).isTrue();
        assertThat(report.at("/stretches/0/lateSeconds").asDouble()).isEqualTo(0.95 * 86_400);
        assertThat(report.path("orders")).isEmpty();
    }
}
