package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeMap;
import nl.knelpunt.app.bottlenecks.Words;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.ReceiverSwitched.State;
import nl.knelpunt.service.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "receivers",
        description = "Which receivers are on, and which the notifier switched off since their webhook is gone.",
        mixinStandardHelpOptions = true)
final class ReceiversCommand {
    /**
     * A receiver as it is listed.
     *
     * @param channel null of one that has left the configuration
     * @param since when it was switched off; null of one that is on
     */
    private record Listed(
            String receiver,
            @Nullable String channel,
            State state,
            @Nullable Instant since,
            @Nullable String reason) {}

    @Command(
            name = "list",
            description = "Shows all of the configuration, and any other that is off.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin ConfigOption config,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        var shop = config.read();
        var off = switches().off();
        var listed = new TreeMap<String, Listed>();
        shop.receivers()
                .forEach((id, receiver) -> listed.put(id, new Listed(id, receiver.channel(), State.ON, null, null)));
        off.forEach((id, switched) -> {
            var known = shop.receivers().get(id);
            var channel = known == null ? null : known.channel();
            listed.put(id, new Listed(id, channel, State.OFF, switched.at(), switched.reason()));
        });
        var words = new Words(shop.journey(), shop.timeZone());
        listed.values()
                .forEach(one -> System.out.println(json ? new String(Json.write(one), UTF_8) : line(one, words)));
        return Main.FINE;
    }

    @Command(
            name = "enable",
            description = "Switches one on again: alerts from now on are tried. What was given up meanwhile stays so.",
            mixinStandardHelpOptions = true)
    int enable(
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "NAME", description = "Of the receiver.") String name) {
        var switches = switches();
        if (!switches.off().containsKey(name)) {
            if (!config.read().receivers().containsKey(name)) {
                throw new UsageException("no receiver has that name: see knelpunt receivers list");
            }
            System.out.println(name + " is on already");
            return Main.FINE;
        }
        var by = System.getProperty("user.name", "");
        switches.add(new ReceiverSwitched(
                name, State.ON, InstantSource.system().instant(), null, by.isBlank() ? "command-line" : by));
        System.out.println(name + " is on");
        return Main.FINE;
    }

    private static ReceiverSwitches switches() {
        return new ReceiverSwitches(Environment.ofProcess().kafka());
    }

    private static String line(Listed one, Words words) {
        var start = "%-20s  %-9s  ".formatted(one.receiver(), one.channel() == null ? "-" : one.channel());
        var since = one.since();
        return since == null ? start + "on" : start + "off since " + words.time(since) + ": " + one.reason();
    }
}
