package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendTestCommandTest {
    @TempDir
    private Path folder;

    private String config = "";

    @BeforeEach
    void write() throws IOException {
        var yaml = TestShop.yaml("one-hook.yaml", "http://127.0.0.1:9") + "  files: { channel: directory, folder: '"
                + folder.resolve("alerts") + "' }\n";
        config = Files.writeString(folder.resolve("knelpunt.yaml"), yaml).toString();
    }

    @Test
    void sendsOneAndTellsTheSteps() throws IOException {
        var run = CommandRun.of("send-test", "files", "--config", config);
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly("ok    configuration  files over directory", "ok    outcome        delivered");
        try (var files = Files.list(folder.resolve("alerts"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void sendsTheShopsOwnTexts() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("texts")).resolve("complaint.txt"), "Van {{shop}}: {{title}}");
        Files.writeString(Path.of(config), Files.readString(Path.of(config)) + "templates: texts\n");

        assertThat(CommandRun.of("send-test", "files", "--config", config).exitCode())
                .isZero();
        try (var files = Files.list(folder.resolve("alerts"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().endsWith(": TEST van Knelpunt"));
        }
    }

    @Test
    void tellsProgramsTheSameAndWhatIsMissing() {
        var run = CommandRun.of("send-test", "hook", "--config", config, "--json");
        assertThat(run.exitCode()).isEqualTo(Main.FINDING);
        assertThat(run.lines()).hasSize(1);
        var step = Json.MAPPER.readTree(run.lines().getFirst());
        assertThat(step.path("name").asString()).isEqualTo("configuration");
        assertThat(step.path("fine").asBoolean(true)).isFalse();
        assertThat(step.path("detail").asString()).startsWith("HOOK_SECRET must be set");
    }

    @Test
    void namesTheReceiversThatThereAre() {
        var run = CommandRun.of("send-test", "hok", "--config", config);
        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains("files, hook");
    }
}
