package nl.knelpunt.notifier;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;

/**
 * What channels are opened with.
 *
 * @param texts of alerts
 * @param timeLimit of one try
 * @param console where the console channel prints
 * @param steps told of each step of each try; called on the thread that tries
 */
record Surroundings(
        Shop shop,
        AlertTexts texts,
        Environment environment,
        InstantSource clock,
        Duration timeLimit,
        PrintStream console,
        Consumer<DeliveryStep> steps) {
    /** With texts of its own, and nobody who listens. */
    Surroundings(Shop shop, Environment environment, InstantSource clock, Duration timeLimit, PrintStream console) {
        this(shop, new AlertTexts(shop), environment, clock, timeLimit, console, step -> {});
    }

    /** Those of one channel. */
    List<Receiver> receivers(ChannelSettings channel) {
        return shop.receivers().values().stream()
                .filter(receiver -> receiver.channel().equals(channel.channel()))
                .toList();
    }
}
