package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoIT {
    private static final int ROWS = 200;
    private static final List<String> TEXTS = List.of(
            "\"Pakket %d is nog steeds niet bezorgd, ik wacht al twee weken.\"",
            "\"Order %d arrived broken,\nand nobody answers the phone.\"",
            "\"Bestelling %d: \"\"verkeerde maat\"\" gekregen, ik wil ruilen.\"",
            "\"Heel blij met bestelling %d, snel geleverd en goed ingepakt!\"",
            "Twee keer betaald voor bestelling %d en het geld komt niet terug.");

    @TempDir
    private Path folder;

    @Test
    void handlesAFileOnceHoweverOftenItIsRun() throws IOException {
        var input = folder.resolve("reviews.csv");
        Files.writeString(input, csv());

        var first = demo(input);
        var summary = summary(first);

        assertThat(first.exitCode()).as(first.err()).isEqualTo(Main.FINE);
        assertThat(summary.propertyNames())
                .containsExactly(
                        "submitted",
                        "classified",
                        "dead",
                        "repeated",
                        "alerted",
                        "heldBack",
                        "alerts",
                        "byDepartment",
                        "seconds");
        assertThat(summary.path("alerts").propertyNames()).containsExactly("raised", "delivered", "pending", "givenUp");
        assertThat(counts(summary, "submitted", "classified", "dead", "repeated"))
                .containsExactly(ROWS, ROWS, 0, 0);
        assertThat(summary.path("heldBack").asInt()).isPositive();
        assertThat(summary.path("alerted").asInt())
                .isEqualTo(ROWS - summary.path("heldBack").asInt())
                .isEqualTo(summary.path("byDepartment")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum());
        assertThat(counts(summary.path("alerts"), "pending", "givenUp")).containsExactly(0, 0);
        assertThat(summary.at("/alerts/delivered").asInt())
                .isPositive()
                .isEqualTo(summary.at("/alerts/raised").asInt());
        assertThat(first.err()).contains("line " + (ROWS / TEXTS.size() + ROWS + 2));
        var told = Files.readString(folder.resolve("data/alerts.txt"));
        assertThat(told).contains("40 klachten");

        assertThat(told).contains("Opgelost:\nhttp://127.0.0.1:");
        var secret = Files.readString(folder.resolve("data/link-secret"));

        var second = demo(input);

        assertThat(folder.resolve("data/link-secret")).hasContent(secret);
        assertThat(second.exitCode()).as(second.err()).isEqualTo(Main.FINE);
        assertThat(counts(summary(second), "submitted", "classified", "repeated", "alerted", "heldBack"))
                .containsExactly(ROWS, 0, ROWS, 0, 0);
        assertThat(summary(second).at("/alerts/raised").asInt()).isZero();
        assertThat(folder.resolve("data/alerts.txt")).hasContent(told);
    }

    private CommandRun demo(Path input) {
        return CommandRun.of(
                "demo",
                "--data",
                folder.resolve("data").toString(),
                "--input",
                input.toString(),
                "--map",
                "text=review,rating=stars",
                "--exit",
                "--json");
    }

    /** Good rows, of which every fifth takes two lines; and one with too few columns. */
    private static String csv() {
        var csv = new StringBuilder("stars,review\r\n");
        for (var row = 0; row < ROWS; row++) {
            csv.append("2,")
                    .append(TEXTS.get(row % TEXTS.size()).formatted(row))
                    .append("\r\n");
        }
        return csv.append("1\r\n").toString();
    }

    private static JsonNode summary(CommandRun run) {
        return Json.MAPPER.readTree(run.lines().getLast());
    }

    private static List<Integer> counts(JsonNode summary, String... names) {
        return List.of(names).stream().map(name -> summary.path(name).asInt()).toList();
    }
}
