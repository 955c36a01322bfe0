package nl.knelpunt.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.Verdicts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "route",
        description = {
            "Says who would hear of a complaint, when, and why.",
            "Open problems and silences are not looked at: those are in Kafka, and this asks the configuration only."
        },
        mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "What the customer wrote.")
    private String text = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When, such as 2026-12-24T17:30 in the shop's time zone, or 2026-12-24T17:30:00Z. Default: now.")
    private @Nullable String at;

    @Option(names = "--severity", paramLabel = "1-4", description = "Instead of what the text says of itself.")
    private @Nullable Integer severity;

    @Option(
            names = "--channel",
            defaultValue = "FORM",
            description = "How it came: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Channel channel = Channel.FORM;

    @Option(names = "--segment", paramLabel = "NAME", description = "Of the customer.")
    private @Nullable String segment;

    @Option(
            names = "--attribute",
            paramLabel = "NAME=VALUE",
            description = "Of the complaint, such as carrier=snelbode; may be given several times.")
    private Map<String, String> attributes = Map.of();

    @Override
    public Integer call() {
        var shop = config.read();
        var now = at(shop.timeZone());
        var classified = verdict(
                new Verdicts(Classifiers.shipped(), shop.journey(), InstantSource.fixed(now)).of(complaint(now)));
        System.out.printf(
                "%-12s%s: %s (%.0f %%), %s (%.0f %%), severity %d%n",
                "verdict",
                Json.name(classified.kind()),
                classified.step(),
                100 * classified.stepConfidence(),
                classified.fault(),
                100 * classified.faultConfidence(),
                classified.severity());
        new RoutePlan(shop).of(classified, now).forEach(System.out::println);
        return Main.FINE;
    }

    private ComplaintSubmitted complaint(Instant now) {
        try {
            var customer = segment == null ? null : new Customer(null, null, null, null, segment);
            return new ComplaintSubmitted(
                    "route", now, channel, new ComplaintText(text), null, null, null, null, customer, null, attributes);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    private ComplaintClassified verdict(ComplaintClassified found) {
        if (severity == null) {
            return found;
        }
        try {
            return found.withSeverity(severity);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    private Instant at(ZoneId zone) {
        if (at == null) {
            return InstantSource.system().instant();
        }
        try {
            return at.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && at.contains("T")
                    ? Instant.parse(at)
                    : LocalDateTime.parse(at).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException("--at must be a time such as 2026-12-24T17:30 or 2026-12-24T17:30:00Z");
        }
    }
}
