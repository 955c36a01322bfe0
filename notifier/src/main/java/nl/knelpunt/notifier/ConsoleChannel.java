package nl.knelpunt.notifier;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ChannelSettings;
import nl.knelpunt.contract.Receiver;

/** Prints alerts where the notifier runs: for a first look, and for watching along. */
final class ConsoleChannel implements Channel {
    static final ChannelSettings SETTINGS = new ChannelSettings("console", Map.of(), Map.of());

    private static final String COLOUR = "KNELPUNT_CONSOLE_COLOUR";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final AlertTexts texts;
    private final PrintStream console;
    private final boolean colour;

    ConsoleChannel(Surroundings surroundings) {
        texts = surroundings.texts();
        console = surroundings.console();
        colour = surroundings.environment().flag(COLOUR);
    }

    @Override
    public Delivery deliver(AlertRaised alert, Receiver receiver, List<Link> links) {
        var message = texts.of(alert, links);
        var to = "→ " + receiver.id();
        // in one piece, so that what others print does not come in between
        console.print((colour ? BOLD + to + PLAIN : to) + "\n" + message.plain() + "\n");
        console.flush();
        return console.checkError() ? new Delivery.Retry(Reason.CONNECTION) : new Delivery.Delivered();
    }

    /** The stream is not ours to close. */
    @Override
    public void close() {}
}
