package nl.knelpunt.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Json;
import nl.knelpunt.notifier.Router;
import nl.knelpunt.notifier.Routing;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.Verdicts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "route",
        description = "Says who would hear of a complaint, by when, and why.",
        mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "What the customer wrote.")
    private String text = "";

    @Option(names = "--at", paramLabel = "INSTANT", description = "When, such as 2026-12-24T17:30:00Z. Default: now.")
    private @Nullable Instant at;

    @Override
    public Integer call() {
        var shop = config.read();
        var now = at == null ? Instant.now() : at;
        var complaint = new ComplaintSubmitted(
                "route", now, Channel.FORM, text(), null, null, null, null, null, null, Map.of());
        var classified = new Verdicts(Classifiers.shipped(), shop.journey(), InstantSource.fixed(now)).of(complaint);
        System.out.printf(
                "verdict     %s: %s (%.0f %%), %s (%.0f %%)%n",
                Json.name(classified.kind()),
                classified.step(),
                100 * classified.stepConfidence(),
                classified.fault(),
                100 * classified.faultConfidence());
        System.out.println("department  " + classified.department() + ", which has step " + classified.step());
        switch (new Router(shop).route(classified)) {
            case Routing.Held(var reason) -> System.out.println("held back   " + Json.name(reason));
            case Routing.Alerted(var receivers) ->
                receivers.forEach(receiver -> {
                    var pace = receiver.summary();
                    System.out.println("alerted     " + receiver.id() + " over " + receiver.channel()
                            + (pace == null || Router.isUrgent(classified)
                                    ? " at once"
                                    : ", in a summary, by " + now.plus(pace)));
                });
        }
        return Main.FINE;
    }

    private ComplaintText text() {
        try {
            return new ComplaintText(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }
}
