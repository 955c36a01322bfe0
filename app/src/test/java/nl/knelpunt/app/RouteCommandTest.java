package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        var yaml = TestShop.yaml("pipeline.yaml", "http://127.0.0.1:9");
        file = Files.writeString(folder.resolve("knelpunt.yaml"), yaml).toString();
    }

    @Test
    void saysWhoWouldHearByWhenAndWhy() {
        var run = route("Mijn pakket is nog steeds niet bezorgd, ik wacht al twee weken.");

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.out())
                .contains("verdict     complaint: delivery", "department  logistics, which has step delivery")
                .contains("alerted     logistics-mail over email at once")
                .contains("alerted     logistics-digest over webhook, in a summary, by 2026-12-24T17:30:01Z")
                .doesNotContain("others-mail");
    }

    @Test
    void saysWhyNobodyWouldHear() {
        var run = route("Super snel geleverd en prachtig ingepakt, heel blij mee, dank jullie wel!");

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.out()).contains("held back   ").doesNotContain("alerted");
    }

    @Test
    void takesNoEmptyText() {
        assertThat(route(" ").exitCode()).isEqualTo(Main.WRONG_USE);
    }

    private CommandRun route(String text) {
        return CommandRun.of("route", "--config", file, "--at", "2026-12-24T17:30:00Z", "--text", text);
    }
}
