package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final List<String> COMMANDS = List.of(
            "demo",
            "producer",
            "processor",
            "notifier",
            "submit",
            "classify",
            "simulate",
            "route",
            "check",
            "topics",
            "api-key",
            "bottlenecks",
            "affected",
            "intervention",
            "dead",
            "audit");

    @Test
    void namesEveryCommandInItsHelp() {
        var run = CommandRun.of("--help");

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.out()).contains(COMMANDS);
    }

    @Test
    void hasHelpForEveryCommand() {
        assertThat(COMMANDS).allSatisfy(command -> {
            var run = CommandRun.of(command, "--help");
            assertThat(run.exitCode()).isEqualTo(Main.FINE);
            assertThat(run.out()).contains("Usage: knelpunt " + command);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demmo",
                "--no-such-option",
                "submit",
                "submit no-such-file.csv",
                "demo --exit",
                "demo --json --input x.csv",
                "demo --http-port many",
                "audit --since P31D",
                "audit --since yesterday",
                "bottlenecks --since PT5H",
                "bottlenecks --since P46D",
                "bottlenecks --plot no-such-folder/plot.svg",
                "bottlenecks --plot /",
                "affected",
                "affected paying --limit -1",
                "intervention add --step delivery",
                "intervention add --step deliverey --what x",
                "intervention add --step delivery --what x --at 2999-01-01T00:00:00Z",
                "dead replay",
                "dead replay --reason bored",
                "simulate",
                "simulate --scenario no-such-file.yaml",
                "simulate --scenario quiet --speed 0",
                "route",
                "classify one two"
            })
    void endsWithExitCode2AndAReasonWhenUsedWrongly(String arguments) {
        var run = CommandRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("unexpected: ");
    }

    @Test
    void tellsItsVersion() {
        assertThat(CommandRun.of("--version").out()).startsWith("knelpunt ");
    }
}
