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
            "report",
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
                "report --date yesterday",
                "report --format pdf",
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
    void saysHowTimesAndDurationsAreWritten() {
        assertThat(CommandRun.of("bottlenecks", "--at", "yesterday").err())
                .contains("'yesterday' is not a time with its zone, such as 2026-12-24T17:30:00Z")
                .doesNotContain("java.time");
        assertThat(CommandRun.of("bottlenecks", "--since", "3").err())
                .contains("'3' is not a duration, such as P7D or PT30M")
                .doesNotContain("java.time");
        assertThat(CommandRun.of("submit", "--zone", "Amsterdam", "x.csv").err())
                .contains("'Amsterdam' is not a time zone, such as Europe/Amsterdam")
                .doesNotContain("java.time");
    }

    @Test
    void describesEveryCommandInWholeSentences() {
        for (var help : List.of(CommandRun.of("--help"), CommandRun.of("intervention", "--help"))) {
            var commands = help.out().substring(help.out().indexOf("Commands:"));
            // a command's name stands at two spaces, what describes it goes on further to the right
            assertThat(commands.split("\n  (?=[a-z])", -1))
                    .allSatisfy(text -> assertThat(text.strip()).matches("(?s).*[.:]"));
        }
    }

    @Test
    void tellsItsVersion() {
        assertThat(CommandRun.of("--version").out()).startsWith("knelpunt ");
    }
}
