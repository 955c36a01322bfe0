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
                .contains("route 0     matches: everything", "route 0.0   matches: department logistics")
                .contains("alerted     logistics-mail over email, by route 0.0", "by itself")
                .contains("alerted     logistics-digest over webhook, by route 0.1", "with all else of the department")
                .contains("at Thu 2026-12-24 18:30:01 Europe/Amsterdam if it is the first of its group")
                .doesNotContain("others-mail");
    }

    @Test
    void saysThatSeverityFourWaitsForNothing() {
        var run = CommandRun.of(
                "route", "--config", file, "--at", "2026-12-24T17:30", "--severity", "4", "--text", "te laat bezorgd");

        assertThat(run.out()).contains("severity 4", "at once and by itself").doesNotContain("waits 1 s");
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
