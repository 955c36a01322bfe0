package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.Test;

class ConsoleChannelTest {
    private static final Receiver RECEIVER = new Receiver("r1", "console", Map.of(), null);
    private static final String ESCAPE = "\u001b";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsAnAlertWithoutColourUnlessToldTo() {
        assertThat(open(Map.of()).deliver(Alerts.ordinary(), RECEIVER, List.of()))
                .isEqualTo(new Delivery.Delivered());
        assertThat(printed())
                .startsWith("→ r1\nBezorging: te traag of te laat\n")
                .contains("W-1001")
                .doesNotContain(ESCAPE);
    }

    @Test
    void printsInColourIfToldTo() {
        open(Map.of("KNELPUNT_CONSOLE_COLOUR", "true")).deliver(Alerts.ordinary(), RECEIVER, List.of());
        assertThat(printed()).contains(ESCAPE);
    }

    @Test
    void letsNoCustomerMoveTheCursor() {
        open(Map.of()).deliver(Alerts.hostile(), RECEIVER, List.of());
        assertThat(printed()).contains("␛[2J").doesNotContain(ESCAPE, "\u202e", "\r");
    }

    @Test
    void triesAgainWhenThePipeIsClosed() {
        var closed = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        closed.close();
        assertThat(open(closed, Map.of()).deliver(Alerts.ordinary(), RECEIVER, List.of()))
                .isEqualTo(new Delivery.Retry(Reason.CONNECTION));
    }

    private Channel open(Map<String, String> environment) {
        return open(new PrintStream(printed, true, StandardCharsets.UTF_8), environment);
    }

    private static Channel open(PrintStream console, Map<String, String> environment) {
        return new ConsoleChannel(new Surroundings(
                Alerts.shop(),
                new Environment(environment),
                InstantSource.fixed(Alerts.NOON),
                Duration.ofSeconds(1),
                console));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
