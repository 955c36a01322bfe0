package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void tellsTwoProblemsAtOnceWithTheirPlaces() throws IOException {
        var yaml = TestShop.yaml("one-hook.yaml", "http://127.0.0.1:9")
                .replace("timeZone: Europe/Amsterdam", "timeZone: Amsterdam")
                .replace("channel: webhook", "channel: webhok");
        var file = Files.writeString(folder.resolve("knelpunt.yaml"), yaml);

        var run = CommandRun.of("check", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(Main.FINDING);
        assertThat(run.lines())
                .containsExactly(
                        file + ":4:13: \"timeZone\" must be a time zone such as Europe/Amsterdam",
                        file + ":19:20: channel \"webhok\" is not known; did you mean \"webhook\"?");
    }

    @Test
    void saysThatAFileIsFine() throws IOException {
        var file = Files.writeString(
                folder.resolve("knelpunt.yaml"), TestShop.yaml("one-hook.yaml", "http://127.0.0.1:9"));

        var run = CommandRun.of("check", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.out()).contains("fine", "10 departments", "1 receivers");
    }

    @Test
    void looksTheShopsTemplatesOver() throws IOException {
        var file = Files.writeString(
                folder.resolve("knelpunt.yaml"),
                TestShop.yaml("one-hook.yaml", "http://127.0.0.1:9") + "\ntemplates: texts\n");
        var template = Files.createDirectories(folder.resolve("texts")).resolve("complaint.nl.html");
        Files.writeString(template, "<p>{{title}}</p>\n<p>{{ordr}}</p>\n");

        var run = CommandRun.of("check", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(Main.FINDING);
        assertThat(run.lines())
                .singleElement()
                .asString()
                .startsWith(
                        template + ":2:1: \"ordr\" is no field here; did you mean \"order\"? Known to a complaint: ");
        Files.writeString(template, "<p>{{title}}</p>\n");
        assertThat(CommandRun.of("check", "--config", file.toString()).exitCode())
                .isEqualTo(Main.FINE);
    }

    @Test
    void saysThatAFileIsMissing() {
        var run = CommandRun.of("check", "--config", folder.resolve("none.yaml").toString());

        assertThat(run.exitCode()).isEqualTo(Main.FINDING);
        assertThat(run.out()).contains("there is no such file");
    }
}
