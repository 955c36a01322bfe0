package nl.knelpunt.notifier;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;

/** All channels. One more is a file of its own and a line in {@link #ALL}. */
public final class Channels {
    private static final List<Entry> ALL = List.of(
            new Entry(ConsoleChannel.SETTINGS, ConsoleChannel::new),
            new Entry(DirectoryChannel.SETTINGS, DirectoryChannel::new),
            new Entry(EmailChannel.SETTINGS, EmailChannel::new),
            new Entry(ChatChannel.SLACK, ChatChannel::slack),
            new Entry(ChatChannel.TEAMS, ChatChannel::teams),
            new Entry(WebhookChannel.SETTINGS, WebhookChannel::new));

    /** What each wants in a receiver's entry of the configuration. */
    public static final List<ChannelSettings> SETTINGS =
            ALL.stream().map(Entry::settings).toList();

    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);

    private Channels() {}

    /**
     * Opens every channel, by name.
     *
     * @param texts of alerts
     * @param console where the console channel prints
     * @throws nl.knelpunt.service.SettingException if a setting or secret of one cannot be used
     */
    static Map<String, Channel> open(
            Shop shop, AlertTexts texts, Environment environment, InstantSource clock, PrintStream console) {
        var surroundings = new Surroundings(shop, texts, environment, clock, TIME_LIMIT, console, step -> {});
        var open = new TreeMap<String, Channel>();
        try {
            for (var entry : ALL) {
                open.put(entry.settings().channel(), entry.opener().apply(surroundings));
            }
            return Map.copyOf(open);
        } catch (RuntimeException e) {
            open.values().forEach(Channel::close);
            throw e;
        }
    }

    /**
     * Opens the channel of one receiver, and nothing that others need.
     *
     * @param steps told of each step of a try
     * @throws nl.knelpunt.service.SettingException if a setting or secret of it cannot be used
     */
    static Channel open(
            Receiver receiver,
            Shop shop,
            Environment environment,
            InstantSource clock,
            PrintStream console,
            Consumer<DeliveryStep> steps) {
        var alone = shop.withReceivers(Map.of(receiver.id(), receiver));
        var entry = ALL.stream()
                .filter(each -> each.settings().channel().equals(receiver.channel()))
                .findFirst()
                .orElseThrow();
        return entry.opener()
                .apply(new Surroundings(alone, new AlertTexts(shop), environment, clock, TIME_LIMIT, console, steps));
    }

    private record Entry(ChannelSettings settings, Function<Surroundings, Channel> opener) {}
}
