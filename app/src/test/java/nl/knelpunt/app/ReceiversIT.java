package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.ReceiverSwitched.State;
import nl.knelpunt.testkit.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReceiversIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    @TempDir
    private Path folder;

    @Test
    void showsWhichIsOffAndSwitchesItOnAgain() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("knelpunt.yaml"), TestShop.yaml("one-hook.yaml", "http://127.0.0.1:9"));
        var switches = new ReceiverSwitches(BROKER.settings());
        var at = Instant.parse("2026-03-02T12:00:00Z");
        switches.add(new ReceiverSwitched("hook", State.OFF, at, "gone", "notifier"));
        switches.add(new ReceiverSwitched("has-left", State.OFF, at, "gone", "notifier"));

        assertThat(run("list").lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("has-left +- +off since .*: gone"),
                        line -> assertThat(line).matches("hook +webhook +off since .*13:00.*: gone"));
        assertThat(run("list", "--json").lines().getLast())
                .contains("\"state\":\"off\"", "\"since\":\"2026-03-02T12:00:00Z\"", "\"reason\":\"gone\"");

        assertThat(run("enable", "hook").out()).isEqualTo("hook is on\n");
        assertThat(switches.off()).containsOnlyKeys("has-left");
        assertThat(run("enable", "hook").out()).isEqualTo("hook is on already\n");
        assertThat(run("list").lines()).last().asString().matches("hook +webhook +on");
        assertThat(run("enable", "hok").exitCode()).isEqualTo(Main.WRONG_USE);
    }

    private CommandRun run(String... arguments) throws IOException, InterruptedException {
        var all = new String[arguments.length + 1];
        all[0] = "receivers";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandProcess.of(BROKER.bootstrapServers(), folder, all);
    }
}
