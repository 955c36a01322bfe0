package nl.knelpunt.app;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knelpunt.app.bottlenecks.Words;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.Publication;
import nl.knelpunt.service.TopicEvents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "silence",
        description = "Times in which alerts of some kind are not wanted, such as maintenance.",
        mixinStandardHelpOptions = true)
final class SilenceCommand {
    private static final Duration LONGEST = Duration.ofDays(90);

    @Command(
            name = "add",
            description = {
                "Holds back what matches; prints the id. Severity 4 is never held back.",
                "What was held back is counted by `silence list`."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Option(
                            names = "--match",
                            required = true,
                            paramLabel = "LABEL=VALUE",
                            description =
                                    "As in routes, such as step=delivery; several values with commas. Given several"
                                            + " times, all must hold.")
                    Map<String, String> match,
            @Option(names = "--from", paramLabel = "INSTANT", description = "Default: now.") @Nullable Instant from,
            @Option(names = "--until", required = true, paramLabel = "INSTANT", description = "Its end.") Instant until,
            @Option(names = "--why", required = true, paramLabel = "TEXT", description = "In a sentence.") String why,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who asks for it.") String by) {
        var now = InstantSource.system().instant();
        var begin = from == null ? now : from;
        if (!until.isAfter(now) || !until.isAfter(begin)) {
            throw new UsageException("--until must be in the future, and after --from");
        }
        if (until.isAfter(begin.plus(LONGEST))) {
            throw new UsageException(
                    "--until must be at most 90 days after --from: a silence that nobody ends hides complaints");
        }
        var id = Ids.timeOrdered(now, new SecureRandom()).toString();
        publish(made(id, labelled(match), begin, until, why, by));
        System.out.println(id);
        return Main.FINE;
    }

    @Command(name = "end", description = "Ends one before its time.", mixinStandardHelpOptions = true)
    int end(@Parameters(paramLabel = "ID", description = "Of the silence.") String id) {
        var now = InstantSource.system().instant();
        var silence = all(kafka()).get(id);
        if (silence == null) {
            throw new UsageException("no silence has that id: see knelpunt silence list");
        }
        if (!silence.until().isAfter(now)) {
            throw new UsageException("that silence is over already");
        }
        publish(new SilenceMade(
                silence.silenceId(), silence.match(), silence.from(), now, silence.why(), silence.by()));
        return Main.FINE;
    }

    @Command(
            name = "list",
            description = "Shows them, the latest first, and how many complaints each held back in the last 30 days.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin ConfigOption config,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        record Line(SilenceMade silence, String state, int heldBack) {}
        var words = new Words(config.journey(), config.timeZone());
        var now = InstantSource.system().instant();
        var heldBack = heldBack(kafka());
        for (var silence : all(kafka()).values().stream()
                .sorted(Comparator.comparing(SilenceMade::from).reversed())
                .toList()) {
            var state = silence.holds(now) ? "holds" : now.isBefore(silence.from()) ? "comes" : "over";
            var count = heldBack.getOrDefault(silence.silenceId(), Set.of()).size();
            System.out.println(
                    json
                            ? new String(Json.write(new Line(silence, state, count)), StandardCharsets.UTF_8)
                            : "%s  %s  %s until %s  %s  by %s: %s  %s"
                                    .formatted(
                                            silence.silenceId(),
                                            state,
                                            words.time(silence.from()),
                                            words.time(silence.until()),
                                            text(silence),
                                            Words.plain(silence.by()),
                                            Words.plain(silence.why()),
                                            Words.count(count, "complaint")));
        }
        return Main.FINE;
    }

    private static String text(SilenceMade silence) {
        return silence.match().stream()
                .map(label -> Words.plain(label.label() + "=" + String.join(",", label.values())))
                .collect(Collectors.joining(" "));
    }

    private static List<SilenceMade.Labelled> labelled(Map<String, String> match) {
        return match.entrySet().stream()
                .map(entry -> {
                    var label = entry.getKey();
                    if (!Route.LABELS.contains(label) && !label.startsWith(Route.ATTRIBUTES)) {
                        throw new UsageException("--match: no label is called \"" + label + "\"; labels: "
                                + String.join(", ", Route.LABELS) + ", " + Route.ATTRIBUTES + "NAME");
                    }
                    return new SilenceMade.Labelled(
                            label, List.of(entry.getValue().split(",")));
                })
                .toList();
    }

    private static SilenceMade made(
            String id, List<SilenceMade.Labelled> match, Instant from, Instant until, String why, String by) {
        try {
            return new SilenceMade(id, match, from, until, why, by);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    private static Map<String, SilenceMade> all(Map<String, Object> kafka) {
        var byId = new HashMap<String, SilenceMade>();
        TopicEvents.read(kafka, Topics.SILENCES, SilenceMade.class, made -> byId.put(made.silenceId(), made));
        return byId;
    }

    /** Ids of complaints, by silence. */
    private static Map<String, Set<String>> heldBack(Map<String, Object> kafka) {
        var held = new HashMap<String, Set<String>>();
        TopicEvents.read(kafka, Topics.RAISED, HeldBack.class, one -> {
            if (one.silenceId() != null) {
                held.computeIfAbsent(one.silenceId(), id -> new HashSet<>()).add(one.complaintId());
            }
        });
        return held;
    }

    private static void publish(SilenceMade made) {
        Publication.of(kafka(), Topics.SILENCES, Main.SOURCE, List.of(made));
    }

    private static Map<String, Object> kafka() {
        return Environment.ofProcess().kafka();
    }
}
