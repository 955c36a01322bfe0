package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Receiver;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What every channel over a network must do, against real servers and misbehaving ones. */
abstract class ChannelContract {
    static final Duration PATIENT = Duration.ofSeconds(15);
    private static final Duration IMPATIENT = Duration.ofMillis(400);
    private static final Duration AT_ONCE = Duration.ofSeconds(8);

    /** A new channel that reaches the other side at a port of this machine. */
    abstract Channel open(int port, Duration timeLimit);

    abstract Receiver receiver(int port);

    /** What must never be seen. */
    abstract String secret();

    /** The port of a server that takes everything. */
    abstract int accepting();

    /** What came out at the accepting server: its headers, as lines. */
    abstract List<String> headersReceived();

    /** What came out at the accepting server, as people or programs there read it. */
    abstract String textReceived();

    /** A server that asks to come back later. */
    abstract FakeServer busy();

    /** A server that never takes this alert. */
    abstract FakeServer refusing();

    /** A server that never gets to the end of its answer. */
    abstract FakeServer trickling();

    @Test
    void deliversAnAlert() {
        assertThat(deliver(accepting(), Alerts.ordinary())).isEqualTo(new Delivery.Delivered());
        assertThat(textReceived()).contains("Bezorging", "W-1001");
    }

    @Test
    void triesAgainWhenNobodyListens() {
        assertThat(deliver(FakeServer.nobody(), Alerts.ordinary())).isEqualTo(new Delivery.Retry(Reason.CONNECTION));
    }

    @Test
    void triesAgainWhenTheOtherSideIsBusy() {
        try (var server = busy()) {
            assertThat(deliver(server.port(), Alerts.ordinary())).isEqualTo(new Delivery.Retry(Reason.BUSY));
        }
    }

    @Test
    void triesAgainWhenTheOtherSideTalksRubbish() {
        try (var server = FakeServer.saying("\u0000rubbish\r\n\r\n")) {
            assertThat(deliver(server.port(), Alerts.ordinary())).isInstanceOf(Delivery.Retry.class);
        }
    }

    @Test
    void triesAgainWhenTheOtherSideSaysNothing() {
        try (var server = FakeServer.silent()) {
            assertTimesOut(server);
        }
    }

    @Test
    void triesAgainWhenTheOtherSideTricklesItsAnswer() {
        try (var server = trickling()) {
            assertTimesOut(server);
        }
    }

    @Test
    void givesUpWhatIsRefusedForEver() {
        try (var server = refusing()) {
            assertThat(deliver(server.port(), Alerts.ordinary())).isInstanceOf(Delivery.Rejected.class);
        }
    }

    @Test
    void letsNothingHostileIntoAHeaderOrOntoAScreen() {
        assertThat(deliver(accepting(), Alerts.hostile())).isEqualTo(new Delivery.Delivered());
        assertThat(headersReceived()).isNotEmpty().noneMatch(line -> line.matches("(?i)(bcc|x-evil|<b>).*"));
        assertThat(textReceived()).contains("W-1 Bcc: thief@example.org").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void neverPrintsItsSecret() {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try (var refusing = refusing();
                var channel = open(accepting(), PATIENT)) {
            root.debug("what is told at this level is heard here");
            deliver(accepting(), Alerts.ordinary());
            deliver(refusing.port(), Alerts.ordinary());
            deliver(FakeServer.nobody(), Alerts.ordinary());
            assertThat(channel.toString()).doesNotContain(secret());
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
        }
        assertThat(log.list.stream()
                        .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                        .collect(Collectors.joining("\n")))
                .isNotEmpty()
                .doesNotContain(secret());
    }

    final Delivery deliver(int port, AlertRaised alert) {
        try (var channel = open(port, PATIENT)) {
            return channel.deliver(alert, receiver(port), List.of());
        }
    }

    private void assertTimesOut(FakeServer server) {
        var start = Instant.now();
        try (var channel = open(server.port(), IMPATIENT)) {
            assertThat(channel.deliver(Alerts.ordinary(), receiver(server.port()), List.of()))
                    .isEqualTo(new Delivery.Retry(Reason.TIMEOUT));
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
    }
}
