package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report of yesterday's morning, which nothing that happens during the test can change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private final LocalDate date = LocalDate.now(Shop.USUAL_ZONE).minusDays(1);

    @TempDir
    private Path folder;

    @BeforeAll
    void tell() throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(BROKER.settings(), new StringSerializer(), new ByteArraySerializer())) {
            complaint(producer, "before", 8, 12, "delivery");
            complaint(producer, "waits", 1, 12, "delivery");
            complaint(producer, "late-1", 1, 12, "delivery");
            complaint(producer, "late-2", 1, 13, "delivery");
            complaint(producer, "paid", 1, 14, "delivery");
            send(
                    producer,
                    Topics.REVISED,
                    Classified.at("paid", 1, "payment", "error", at(1, 14), "o-paid"),
                    at(1, 15));
            complaint(producer, "night", 0, 3, "delivery");
            complaint(producer, "after-eight", 0, 9, "delivery");
            handled(producer, "late-1", Action.ANSWERED, at(0, 7), null);
            handled(producer, "late-2", Action.ANSWERED, at(0, 9), null);
            handled(producer, "before", Action.PROMISED, at(7, 9), at(3, 9));
            handled(producer, "long-ago", Action.PROMISED, at(60, 9), at(59, 9));
            send(
                    producer,
                    Topics.RAISED,
                    new HeldBack("late-1", "logistics", HeldBack.Reason.PART_OF_PROBLEM, at(1, 12), "p1", null),
                    at(1, 12));
        }
    }

    private Instant at(int daysBefore, int hour) {
        return date.minusDays(daysBefore)
                .atTime(LocalTime.of(hour, 0))
                .atZone(Shop.USUAL_ZONE)
                .toInstant();
    }

    private void complaint(KafkaProducer<String, byte[]> producer, String id, int daysBefore, int hour, String step)
            throws InterruptedException, ExecutionException {
        var written = at(daysBefore, hour);
        send(producer, Topics.CLASSIFIED, Classified.at(id, 0, step, "delay", written, "o-" + id), written);
    }

    private void handled(
            KafkaProducer<String, byte[]> producer, String id, Action action, Instant at, @Nullable Instant until)
            throws InterruptedException, ExecutionException {
        send(producer, Topics.HANDLED, new ComplaintHandled(id, at, "anna", action, until, null, null, null), at);
    }

    private static void send(KafkaProducer<String, byte[]> producer, Topic topic, Event event, Instant at)
            throws InterruptedException, ExecutionException {
        var sealed = Envelope.seal(topic, event, "test");
        producer.send(new ProducerRecord<>(
                        sealed.topic(), null, at.toEpochMilli(), sealed.key(), sealed.value(), sealed.headers()))
                .get();
    }

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("knelpunt.yaml"), TestShop.yaml("pipeline.yaml", "https://hooks.example"));
    }

    private CommandRun run(String... arguments) throws IOException, InterruptedException {
        return CommandProcess.of(BROKER.bootstrapServers(), folder, arguments);
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.FINE);
        return Json.MAPPER.readTree(run.out());
    }

    @Test
    void reportsTheDayBeforeAndTheNightUntilEight() throws IOException, InterruptedException {
        var report = json(run("report", "--date", date.toString(), "--format", "json"));

        assertThat(report.at("/shop/yesterday/complaints").asInt()).isEqualTo(4);
        assertThat(report.at("/shop/night/complaints").asInt()).isEqualTo(1);
        assertThat(report.at("/shop/weekBefore/complaints").asInt()).isEqualTo(1);
        assertThat(report.at("/shop/heldBack/0/reason").asString()).isEqualTo("part_of_problem");
        assertThat(report.at("/shop/overdue/shown"))
                .extracting(one -> one.path("complaintId").asString())
                .containsExactly("long-ago", "before");
        assertThat(report.at("/answers/answered").asInt()).isEqualTo(1);
    }

    @Test
    void reportsAtTenWhoStillWaits() throws IOException, InterruptedException {
        var run = run("report", "--date", date.toString(), "--answers");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.FINE);
        assertThat(run.out())
                .contains("# Antwoord vóór 10:00", "Bestelling o-waits")
                .doesNotContain("o-late");
    }

    @Test
    void writesADepartmentsPageToAFile() throws IOException, InterruptedException {
        var page = folder.resolve("report.html");

        var run = run(
                "report",
                "--date",
                date.toString(),
                "--department",
                "triage",
                "--format",
                "html",
                "--out",
                page.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Main.FINE);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void refusesADayThatHasNotComeAndADepartmentThatIsNotThere() throws IOException, InterruptedException {
        var tomorrow = LocalDate.now(Shop.USUAL_ZONE).plusDays(2).toString();

        assertThat(run("report", "--date", tomorrow).exitCode()).isEqualTo(Main.WRONG_USE);
        var unknown = run("report", "--department", "logistiek");
        assertThat(unknown.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(unknown.err()).contains("its departments: ", "logistics");
    }
}
