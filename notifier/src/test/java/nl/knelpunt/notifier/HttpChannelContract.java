package nl.knelpunt.notifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every channel must do that posts. */
abstract class HttpChannelContract extends ChannelContract {
    private static final Map<String, String> HERE = Map.of("allowAddresses", "127.0.0.1 ::1");

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    abstract Channel open(Surroundings surroundings);

    abstract String channel();

    /** Of a receiver, beside the addresses that it allows. */
    abstract Map<String, String> settings(String url);

    abstract Map<String, String> environment(String url);

    /** What follows the port in addresses. */
    abstract String path();

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "200, Delivered[]",
        "202, Delivered[]",
        "301, Rejected[reason=REDIRECT]",
        "307, Rejected[reason=REDIRECT]",
        "400, Rejected[reason=CLIENT_ERROR]",
        "401, Rejected[reason=CLIENT_ERROR]",
        "404, Rejected[reason=CLIENT_ERROR]",
        "410, Gone[]",
        "408, 'Retry[reason=BUSY, after=null]'",
        "425, 'Retry[reason=BUSY, after=null]'",
        "429, 'Retry[reason=BUSY, after=null]'",
        "500, 'Retry[reason=SERVER_ERROR, after=null]'",
        "503, 'Retry[reason=BUSY, after=null]'",
        "504, 'Retry[reason=SERVER_ERROR, after=null]'"
    })
    void judgesByTheStatusAndFollowsNothing(int status, String delivery) {
        answer(status, Map.of("Location", "http://127.0.0.1:" + server.port() + "/elsewhere"));
        assertThat(deliver(accepting(), Alerts.ordinary())).hasToString(delivery);
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "86400, PT1H",
        "'Mon, 02 Mar 2026 12:05:00 GMT', PT5M",
        "'Mon, 02 Mar 2026 11:00:00 GMT', PT0S",
        "soon,",
        "-5,"
    })
    void waitsAsLongAsItIsAskedToWithinBounds(String header, Duration after) {
        answer(429, Map.of("Retry-After", header));
        assertThat(deliver(accepting(), Alerts.ordinary())).isEqualTo(new Delivery.Retry(Reason.BUSY, after));
    }

    @Test
    void hangsUpOnAnEndlessAnswer() {
        try (var endless =
                FakeServer.trickling("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n", "x".repeat(40_000))) {
            assertThat(deliver(endless.port(), Alerts.ordinary())).isEqualTo(new Delivery.Delivered());
        }
    }

    @Test
    void triesAgainWhenTheAnswerBreaksOff() {
        try (var broken = FakeServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            assertThat(deliver(broken.port(), Alerts.ordinary())).isEqualTo(new Delivery.Retry(Reason.CONNECTION));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://no-such-host.invalid/", "http://no-such-host.invalid/"})
    void triesAgainWhenTheNameIsUnknown(String url) {
        assertThat(deliver(url, HERE)).isEqualTo(new Delivery.Retry(Reason.NAME_NOT_RESOLVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0"})
    void connectsToNoAddressInsideANetwork(String host) {
        var url = "http://" + host + ":" + server.port() + path();
        assertThat(deliver(url, Map.of())).isEqualTo(new Delivery.Retry(Reason.FORBIDDEN_ADDRESS));
        assertThat(deliver(url, Map.of("allowAddresses", "10.0.0.0/8")))
                .isEqualTo(new Delivery.Retry(Reason.FORBIDDEN_ADDRESS));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void connectsToTheAllowedAmongTheAddressesOfAName() {
        var url = "http://localhost:" + server.port() + path();
        assertThat(deliver(url, Map.of("allowAddresses", "127.0.0.0/8"))).isEqualTo(new Delivery.Delivered());
    }

    @Test
    void triesAgainWhenTheCertificateIsNotTrusted() {
        var secure = new WireMockServer(options().httpDisabled(true).dynamicHttpsPort());
        secure.start();
        try {
            assertThat(deliver("https://localhost:" + secure.httpsPort() + path(), HERE))
                    .isEqualTo(new Delivery.Retry(Reason.TLS));
        } finally {
            secure.stop();
        }
    }

    @Override
    final Channel open(int port, Duration timeLimit) {
        return open(surroundings(url(port), HERE, timeLimit));
    }

    @Override
    final Receiver receiver(int port) {
        return receiver(url(port), HERE);
    }

    @Override
    final int accepting() {
        return server.port();
    }

    @Override
    final List<String> headersReceived() {
        return request().getHeaders().all().stream()
                .flatMap(header -> header.values().stream().map(value -> header.key() + ": " + value))
                .toList();
    }

    @Override
    final FakeServer busy() {
        return FakeServer.saying("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
    }

    @Override
    final FakeServer refusing() {
        return FakeServer.saying("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
    }

    @Override
    final FakeServer trickling() {
        return FakeServer.trickling("HTTP/1.1 200 OK\r\n", "X-More: to come\r\n");
    }

    final LoggedRequest request() {
        return server.getAllServeEvents().getFirst().getRequest();
    }

    final String url(int port) {
        return "http://127.0.0.1:" + port + path();
    }

    final Surroundings surroundings(String url, Map<String, String> allowed, Duration timeLimit) {
        return new Surroundings(
                Alerts.shop(receiver(url, allowed)),
                new Environment(environment(url)),
                InstantSource.fixed(Alerts.NOON),
                timeLimit,
                System.out);
    }

    private Delivery deliver(String url, Map<String, String> allowed) {
        try (var channel = open(surroundings(url, allowed, PATIENT))) {
            return channel.deliver(Alerts.ordinary(), receiver(url, allowed), List.of());
        }
    }

    private Receiver receiver(String url, Map<String, String> allowed) {
        var settings = new HashMap<>(settings(url));
        settings.putAll(allowed);
        return new Receiver("r1", channel(), settings, null);
    }

    private void answer(int status, Map<String, String> headers) {
        var response = aResponse().withStatus(status);
        headers.forEach(response::withHeader);
        server.stubFor(post(anyUrl()).willReturn(response));
    }
}
