package nl.knelpunt.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.concurrent.Callable;
import nl.knelpunt.app.bottlenecks.Words;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicEvents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "alerts",
        description = "What became of alerts: each receiver's, with every try, its time and its reason.",
        mixinStandardHelpOptions = true)
final class AlertsCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--receiver", paramLabel = "ID", description = "Of one receiver. Default: all.")
    private @Nullable String receiver;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            defaultValue = "P1D",
            description = "That changed in this time, such as PT1H. Default: ${DEFAULT-VALUE}.")
    private Duration since = Duration.ofDays(1);

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        if (since.isNegative() || since.isZero()) {
            throw new UsageException("--since must be more than no time");
        }
        var words = new Words(config.journey(), config.timeZone());
        var from = InstantSource.system().instant().minus(since);
        var latest = new HashMap<String, AlertDelivered>();
        TopicEvents.read(Environment.ofProcess().kafka(), Topics.DELIVERED, AlertDelivered.class, outcome -> {
            if (receiver == null || receiver.equals(outcome.receiver())) {
                latest.put(outcome.key(), outcome);
            }
        });
        var shown = latest.values().stream()
                .filter(outcome -> !outcome.at().isBefore(from))
                .sorted(Comparator.comparing(AlertDelivered::at).thenComparing(AlertDelivered::key))
                .toList();
        for (var outcome : shown) {
            System.out.println(json ? new String(Json.write(outcome), StandardCharsets.UTF_8) : text(outcome, words));
        }
        if (!json) {
            System.out.println(Words.count(shown.size(), "alert"));
        }
        return Main.FINE;
    }

    private static String text(AlertDelivered outcome, Words words) {
        var line = new StringBuilder("%s  %-9s  %s  %s, %s"
                .formatted(
                        words.time(outcome.at()),
                        Json.name(outcome.state()).replace('_', ' '),
                        Words.plain(outcome.receiver()),
                        Words.plain(outcome.alertId()),
                        outcome.attempts() == 1 ? "1 try" : outcome.attempts() + " tries"));
        if (outcome.until() != null) {
            line.append(", again ").append(words.time(outcome.until()));
        }
        for (var attempt : outcome.lastAttempts()) {
            line.append(System.lineSeparator())
                    .append("    ")
                    .append(words.time(attempt.at()))
                    .append("  ")
                    .append(Words.plain(attempt.outcome()));
        }
        return line.toString();
    }
}
