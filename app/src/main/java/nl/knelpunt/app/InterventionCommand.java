package nl.knelpunt.app;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import nl.knelpunt.app.bottlenecks.EffectText;
import nl.knelpunt.app.bottlenecks.Effects;
import nl.knelpunt.app.bottlenecks.Words;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.InterventionMade;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicEvents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "intervention",
        description = "What you changed about your process, and whether it helped.",
        mixinStandardHelpOptions = true)
final class InterventionCommand {
    @Command(name = "add", description = "Records a change; prints its id.", mixinStandardHelpOptions = true)
    int add(
            @Mixin ConfigOption config,
            @Option(
                            names = "--step",
                            required = true,
                            paramLabel = "STEP",
                            description = "Id of the journey step that was changed, such as delivery.")
                    String step,
            @Option(
                            names = "--what",
                            required = true,
                            paramLabel = "TEXT",
                            description = "What was done, in a sentence.")
                    String what,
            @Option(
                            names = "--at",
                            paramLabel = "INSTANT",
                            description = "Since when it holds, such as 2026-12-24T17:30:00Z. Default: now.")
                    @Nullable
                    Instant at) {
        var now = InstantSource.system().instant();
        var madeAt = at == null ? now : at;
        if (madeAt.isAfter(now)) {
            throw new UsageException("--at must not be in the future: record a change once it is made");
        }
        requireStep(config.journey(), step);
        var id = Ids.timeOrdered(now, new SecureRandom()).toString();
        new Interventions(Environment.ofProcess().kafka()).add(made(id, step, madeAt, what));
        System.out.println(id);
        return Main.FINE;
    }

    private static void requireStep(Journey journey, String step) {
        if (journey.step(step).isEmpty()) {
            throw new UsageException("--step: the journey has no step of that name; its steps: "
                    + journey.steps().stream().map(Journey.Step::id).collect(Collectors.joining(", ")));
        }
    }

    private static InterventionMade made(String id, String step, Instant madeAt, String what) {
        try {
            return new InterventionMade(id, step, madeAt, what);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    @Command(name = "list", description = "Shows them, the earliest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin ConfigOption config,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        var words = new Words(config.journey(), config.timeZone());
        var all = new Interventions(Environment.ofProcess().kafka()).all();
        all.forEach(made -> print(
                json,
                made,
                "%s  %s  %s: %s"
                        .formatted(
                                made.interventionId(),
                                words.time(made.madeAt()),
                                words.step(made.step()),
                                Words.plain(made.what()))));
        if (!json) {
            System.out.println(Words.count(all.size(), "intervention"));
        }
        return Main.FINE;
    }

    @Command(
            name = "effect",
            description = {
                "Says whether they helped.",
                "A step's complaints in up to four whole weeks before and after, beside those of the steps that were not"
                        + " changed in that time."
            },
            mixinStandardHelpOptions = true)
    int effect(
            @Mixin ConfigOption config,
            @Mixin AtOption at,
            @Parameters(arity = "0..1", paramLabel = "ID", description = "Of one. Default: all.") @Nullable String id,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        var words = new Words(config.journey(), config.timeZone());
        var kafka = Environment.ofProcess().kafka();
        var now = at.instant();
        var all = new Interventions(kafka).all();
        requireKnown(all, id, now);
        var effects =
                new Effects(all, made -> id == null || made.interventionId().equals(id), words.journey(), now);
        new PlacedComplaints(kafka, effects.from(), now).forEach(effects::complaint);
        var orders = effects.passages();
        TopicEvents.readInTurn(kafka, Topics.ORDERS, null, OrderProgressed.class, orders::accept, orders::handOver);
        effects.effects().forEach(effect -> print(json, effect, EffectText.of(effect, words)));
        if (!json && effects.effects().isEmpty()) {
            System.out.println("No intervention was recorded until then.");
        }
        return Main.FINE;
    }

    private static void requireKnown(List<InterventionMade> all, @Nullable String id, Instant now) {
        if (id != null
                && all.stream()
                        .noneMatch(made -> made.interventionId().equals(id)
                                && made.madeAt().isBefore(now))) {
            throw new UsageException("no intervention until then has that id: see knelpunt intervention list");
        }
    }

    private static void print(boolean json, Object value, String text) {
        System.out.println(json ? new String(Json.write(value), StandardCharsets.UTF_8) : text);
    }
}
