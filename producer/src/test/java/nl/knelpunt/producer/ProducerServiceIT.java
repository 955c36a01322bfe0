package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Complaints;
import nl.knelpunt.testkit.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProducerServiceIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b\u0001\u001f\u007f",
                "  spaces, \t tabs \r\n and line breaks \u2028 stay \n",
                "\ud83d\ude21\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 te laat",
                "\u202e\u05d0\u05d9\u05d7\u05d5\u05e8 \u0645\u062a\u0623\u062e\u0631 \ufeff",
                "e\u0301 is not \u00e9",
                "<script>alert('x')</script> \"quoted\" \\ /"
            })
    void keepsATextExactlyAsSent(String text) throws Exception {
        assertThat(textOf(text)).isEqualTo(text);
    }

    @Test
    void keeps20000CharactersWithoutASpace() throws Exception {
        var text = "\ud83d\ude21".repeat(20_000);

        assertThat(textOf(text)).isEqualTo(text);
    }

    @Test
    void writesAMilestoneUnderItsOrder() throws Exception {
        try (var service = Caller.service(BROKER.bootstrapServers())) {
            service.start();
            var caller = Caller.of(service);
            await().atMost(PATIENCE).until(() -> caller.ready() == 200);

            var response = caller.post(
                    "/orders/W-77/milestones",
                    "{\"milestone\":\"placed\",\"at\":\"2026-03-02T12:00:00Z\"}".getBytes(StandardCharsets.UTF_8));

            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(Records.events(Topics.ORDERS, OrderProgressed.class, BROKER.settings()))
                    .contains(new OrderProgressed("W-77", "placed", Complaints.NOON, null, Map.of()));
        }
    }

    @Test
    void startsWithoutKafkaAndRecoversWhenItComes() throws Exception {
        try (var door = new LateDoor();
                var service = Caller.service(door.bootstrapServers())) {
            service.start();
            var caller = Caller.of(service);
            var body = "{\"complaintId\":\"again-1\",\"text\":\"Te laat\"}".getBytes(StandardCharsets.UTF_8);

            var refused = caller.post("/complaints", body);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Json.MAPPER.readTree(refused.body()).get("complaintId").stringValue())
                    .isEqualTo("again-1");
            assertThat(caller.ready()).isEqualTo(503);

            door.open(BROKER.bootstrapServers());
            await().atMost(PATIENCE).until(() -> caller.ready() == 200);

            assertThat(caller.post("/complaints", body).statusCode()).isEqualTo(202);
            assertThat(Records.events(Topics.SUBMITTED, ComplaintSubmitted.class, BROKER.settings()))
                    .anyMatch(complaint -> complaint.complaintId().equals("again-1"));
        }
    }

    @Test
    void givesAFileThatIsSubmittedTwiceTheSameIds() throws Exception {
        var file = Files.writeString(directory.resolve("reviews.csv"), "review\ntwice one\n\"twice\ntwo\"\n");
        try (var producer = new ComplaintProducer(BROKER.settings(), "submit")) {
            for (int i = 0; i < 2; i++) {
                var summary = FileSubmission.of(file, Map.of("text", "review"), Complaints.NOON)
                        .submit(producer::send, (bytes, rows) -> {});
                assertThat(summary.accepted()).isEqualTo(2);
            }
        }

        var sent = Records.events(Topics.SUBMITTED, ComplaintSubmitted.class, BROKER.settings()).stream()
                .filter(complaint -> complaint.text().value().startsWith("twice"))
                .toList();
        assertThat(sent).hasSize(4);
        assertThat(sent.stream().distinct()).hasSize(2);
    }

    private static String textOf(String text) throws Exception {
        try (var service = Caller.service(BROKER.bootstrapServers())) {
            service.start();
            var caller = Caller.of(service);
            await().atMost(PATIENCE).until(() -> caller.ready() == 200);

            var response = caller.post("/complaints", Json.write(Map.of("text", text)));

            assertThat(response.statusCode()).isEqualTo(202);
            var id = Json.MAPPER.readTree(response.body()).get("complaintId").stringValue();
            return Records.events(Topics.SUBMITTED, ComplaintSubmitted.class, BROKER.settings()).stream()
                    .filter(complaint -> complaint.complaintId().equals(id))
                    .map(complaint -> complaint.text().value())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
