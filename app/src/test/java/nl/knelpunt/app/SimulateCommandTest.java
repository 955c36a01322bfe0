package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.producer.FileSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final String SCENARIO = """
            shop: { ordersPerDay: 400, days: 8 }
            incidents:
              rude: { kind: factor, step: delivery, fault: attitude, factor: 20, where: { carrier: snelbode }, from: 2026-01-10, until: 2026-01-12 }
            """;

    @TempDir
    private Path folder;

    @Test
    void writesMilestonesAndComplaintsAndTheTruth() throws IOException {
        var run = simulate("first");

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        var orders = Files.readAllLines(folder.resolve("first/orders.ndjson"));
        var complaints = Files.readAllLines(folder.resolve("first/complaints.ndjson"));
        var summary = Json.MAPPER.readTree(run.out());
        assertThat(summary.path("milestones").asInt()).isEqualTo(orders.size()).isGreaterThan(10_000);
        assertThat(summary.path("complaints").asInt())
                .isEqualTo(complaints.size())
                .isGreaterThan(30);
        // of the orders that were under way already only what still comes
        assertThat(Json.read(orders.getFirst().getBytes(UTF_8), OrderProgressed.class)
                        .at())
                .isBetween(Instant.parse("2026-01-04T23:00:00Z"), Instant.parse("2026-01-05T01:00:00Z"));
        var first = Json.read(complaints.getFirst().getBytes(UTF_8), ComplaintSubmitted.class);
        var truth = Json.MAPPER.readTree(Files.readString(folder.resolve("first/truth.json")));
        assertThat(truth.path("seed").asInt()).isEqualTo(5);
        assertThat(truth.path("incidents").get(0).path("where").path("carrier").asString())
                .isEqualTo("snelbode");
        assertThat(truth.path("complaints").size()).isEqualTo(complaints.size());
        assertThat(truth.path("complaints").get(0).path("complaintId").asString())
                .isEqualTo(first.complaintId());
        assertThat(truth.path("complaints").findValuesAsString("incident")).contains("rude");
    }

    @Test
    void writesTheSameFilesForTheSameSeed() throws IOException {
        simulate("one");
        simulate("other");

        for (var name : new String[] {"orders.ndjson", "complaints.ndjson"}) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("other").resolve(name));
        }
    }

    @Test
    void writesComplaintsThatCanBeSubmitted() throws IOException, InterruptedException {
        simulate("shop");
        var submitted = new ArrayList<ComplaintSubmitted>();

        var summary = FileSubmission.of(folder.resolve("shop/complaints.ndjson"), Map.of(), Instant.EPOCH)
                .submit(
                        complaint -> {
                            submitted.add(complaint);
                            return CompletableFuture.completedFuture(null);
                        },
                        (bytes, rows) -> {});

        assertThat(summary.refused() + summary.failed()).isZero();
        assertThat(submitted)
                .hasSizeGreaterThan(30)
                .allMatch(complaint -> complaint.submittedAt().isAfter(Instant.parse("2026-01-04T00:00:00Z")));
    }

    @Test
    void tellsAllProblemsOfAScenarioAndPlaysNothing() throws IOException {
        var file = Files.writeString(folder.resolve("bad.yaml"), "shop: { days: 0, ordersPerDay: 0 }");

        var run = CommandRun.of(
                "simulate",
                "--scenario",
                file.toString(),
                "--output",
                folder.resolve("bad").toString());

        assertThat(run.exitCode()).isEqualTo(Main.FINDING);
        assertThat(run.err()).contains("bad.yaml:1:15:", "bad.yaml:1:32:");
        assertThat(folder.resolve("bad")).doesNotExist();
    }

    @Test
    void namesTheScenariosThatComeAlong() {
        assertThat(CommandRun.of("simulate", "--scenario", "quite").err()).contains("quiet", "black-friday");
        assertThat(CommandRun.of("simulate", "--help").out()).contains("quiet", "black-friday");
    }

    private CommandRun simulate(String output) throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), SCENARIO);
        return CommandRun.of(
                "simulate",
                "--scenario",
                file.toString(),
                "--seed",
                "5",
                "--json",
                "--output",
                folder.resolve(output).toString());
    }
}
