package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Json;
import nl.knelpunt.notifier.DeliveryStep;
import nl.knelpunt.notifier.TestAlert;
import nl.knelpunt.service.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "send-test",
        description = {
            "Sends a receiver an alert that says it is a test, and tells each step on the way.",
            "Exit code 1 if it was not delivered. Takes the notifier's environment, and needs no Kafka."
        },
        mixinStandardHelpOptions = true)
final class SendTestCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "RECEIVER", description = "Its name in the configuration.")
    private String name = "";

    @Option(names = "--json", description = "One JSON object a line, each a step.")
    private boolean json;

    @Override
    public Integer call() {
        var shop = config.read();
        var receiver = shop.receivers().get(name);
        if (receiver == null) {
            throw new UsageException("no receiver has that name; those of the configuration: "
                    + String.join(", ", new TreeSet<>(shop.receivers().keySet())));
        }
        // the console channel's own line comes between: with --json it must not
        var test = new TestAlert(
                shop,
                Environment.ofProcess(),
                InstantSource.system(),
                new SecureRandom(),
                json ? System.err : System.out);
        return test.send(receiver, this::print) ? Main.FINE : Main.FINDING;
    }

    private void print(DeliveryStep step) {
        System.out.println(json ? new String(Json.write(step), UTF_8) : line(step));
    }

    private static String line(DeliveryStep step) {
        return "%-4s  %-13s  %s".formatted(step.fine() ? "ok" : "FAIL", Json.name(step.name()), step.detail());
    }
}
