package nl.knelpunt.notifier;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.notifier.DeliveryStep.Name;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;

/** An alert that says of itself that it is a test, sent on the way that all alerts go. */
public final class TestAlert {
    private final Shop shop;
    private final Environment environment;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final PrintStream console;

    /** @param console where the console channel prints */
    public TestAlert(
            Shop shop, Environment environment, InstantSource clock, RandomGenerator random, PrintStream console) {
        this.shop = shop;
        this.environment = environment;
        this.clock = clock;
        this.random = random;
        this.console = console;
    }

    /**
     * Tries once, within the time limit of every try.
     *
     * @param receiver of the configuration
     * @param steps told of each step as it happens, on whichever thread; the outcome comes last
     * @return whether it was delivered
     */
    public boolean send(Receiver receiver, Consumer<DeliveryStep> steps) {
        Channel channel;
        try {
            channel = Channels.open(receiver, shop, environment, clock, console, steps);
        } catch (SettingException e) {
            steps.accept(new DeliveryStep(Name.CONFIGURATION, false, String.valueOf(e.getMessage())));
            return false;
        }
        try (channel) {
            steps.accept(new DeliveryStep(Name.CONFIGURATION, true, receiver.id() + " over " + receiver.channel()));
            var outcome = outcome(channel.deliver(alert(receiver), receiver, List.of()));
            steps.accept(outcome);
            return outcome.fine();
        }
    }

    private static DeliveryStep outcome(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered() -> new DeliveryStep(Name.OUTCOME, true, "delivered");
            case Delivery.Retry(var reason, var _) ->
                new DeliveryStep(Name.OUTCOME, false, Json.name(reason) + ": an alert would be tried again");
            case Delivery.Rejected(var reason) ->
                new DeliveryStep(Name.OUTCOME, false, Json.name(reason) + ": an alert would be given up");
            case Delivery.Gone() ->
                new DeliveryStep(Name.OUTCOME, false, Json.name(Reason.GONE) + ": the receiver would be switched off");
        };
    }

    private AlertRaised alert(Receiver receiver) {
        var department = shop.departments().values().stream()
                .filter(each -> each.receivers().contains(receiver.id()))
                .map(each -> each.id())
                .sorted()
                .findFirst()
                .orElse(Journey.TRIAGE);
        var wording = Wording.of(shop, department);
        var now = clock.instant();
        var id = "test-" + Ids.timeOrdered(now, random);
        // a step that no journey has is called by its own name
        var complaint = new AlertedComplaint(
                id,
                now,
                Kind.OTHER,
                wording.say(Phrase.TEST),
                0,
                Journey.NONE,
                List.of(),
                new ComplaintText(wording.say(Phrase.TEST_WORDS)),
                false,
                List.of(),
                null,
                null,
                null,
                null,
                0,
                1,
                wording.language().name().toLowerCase(Locale.ROOT),
                nl.knelpunt.contract.Channel.FORM,
                Map.of());
        return new AlertRaised(id, receiver.id(), department, now, now, List.of(complaint));
    }
}
