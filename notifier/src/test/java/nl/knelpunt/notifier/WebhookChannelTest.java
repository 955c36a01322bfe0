package nl.knelpunt.notifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest extends ChannelContract {
    private static final String KEY = "c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWUtaGVyZQ==";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void signsAsStandardWebhooksHasIt() throws GeneralSecurityException {
        deliver(accepting(), Alerts.ordinary());
        var request = request();
        assertThat(request.getHeader("webhook-id")).isEqualTo("0195-a1");
        assertThat(request.getHeader("webhook-timestamp")).isEqualTo(Long.toString(Alerts.NOON.getEpochSecond()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
        var signed = "0195-a1." + Alerts.NOON.getEpochSecond() + "." + request.getBodyAsString();
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void carriesTheAlertAndWhatPeopleRead() {
        deliver(accepting(), Alerts.ordinary());
        var body = Json.MAPPER.readTree(request().getBodyAsString());
        assertThat(body.path("type").asString()).isEqualTo("nl.knelpunt.alert-raised.v1");
        assertThat(body.path("timestamp").asString()).isEqualTo("2026-03-02T12:00:00Z");
        var data = body.path("data");
        assertThat(data.path("alertId").asString()).isEqualTo("0195-a1");
        assertThat(data.path("complaints").path(0).path("orderId").asString()).isEqualTo("W-1001");
        assertThat(data.path("title").asString()).isEqualTo("Bezorging: te traag of te laat (bestelling W-1001)");
        assertThat(data.path("text").asString()).contains("Mijn pakket is nog steeds niet bezorgd.");
    }

    @ParameterizedTest
    @CsvSource({
        "200, Delivered[]",
        "202, Delivered[]",
        "301, Rejected[reason=REDIRECT]",
        "307, Rejected[reason=REDIRECT]",
        "400, Rejected[reason=CLIENT_ERROR]",
        "401, Rejected[reason=CLIENT_ERROR]",
        "410, Rejected[reason=CLIENT_ERROR]",
        "408, 'Retry[reason=BUSY, after=null]'",
        "425, 'Retry[reason=BUSY, after=null]'",
        "429, 'Retry[reason=BUSY, after=null]'",
        "500, 'Retry[reason=SERVER_ERROR, after=null]'",
        "503, 'Retry[reason=BUSY, after=null]'",
        "504, 'Retry[reason=SERVER_ERROR, after=null]'"
    })
    void judgesByTheStatus(int status, String delivery) {
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
        try (var channel = open(0, PATIENT)) {
            assertThat(channel.deliver(Alerts.ordinary(), receiver(url)))
                    .isEqualTo(new Delivery.Retry(Reason.NAME_NOT_RESOLVED));
        }
    }

    @Test
    void triesAgainWhenTheCertificateIsNotTrusted() {
        var secure = new WireMockServer(options().httpDisabled(true).dynamicHttpsPort());
        secure.start();
        try (var channel = open(0, PATIENT)) {
            assertThat(channel.deliver(Alerts.ordinary(), receiver("https://localhost:" + secure.httpsPort())))
                    .isEqualTo(new Delivery.Retry(Reason.TLS));
        } finally {
            secure.stop();
        }
    }

    @Override
    Channel open(int port, Duration timeLimit) {
        return new WebhookChannel(new Surroundings(
                Alerts.shop(receiver(port)),
                new Environment(Map.of("HOOK_SECRET", "whsec_" + KEY)),
                InstantSource.fixed(Alerts.NOON),
                timeLimit,
                System.out));
    }

    @Override
    Receiver receiver(int port) {
        return receiver("http://127.0.0.1:" + port + "/hook");
    }

    private static Receiver receiver(String url) {
        return new Receiver("r1", "webhook", Map.of("url", url, "secretEnv", "HOOK_SECRET"), null);
    }

    @Override
    String secret() {
        return KEY;
    }

    @Override
    int accepting() {
        return server.port();
    }

    @Override
    List<String> headersReceived() {
        return request().getHeaders().all().stream()
                .flatMap(header -> header.values().stream().map(value -> header.key() + ": " + value))
                .toList();
    }

    @Override
    String textReceived() {
        var data = Json.MAPPER.readTree(request().getBodyAsString()).path("data");
        return data.path("title").asString() + "\n" + data.path("text").asString();
    }

    @Override
    FakeServer busy() {
        return FakeServer.saying("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
    }

    @Override
    FakeServer refusing() {
        return FakeServer.saying("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
    }

    @Override
    FakeServer trickling() {
        return FakeServer.trickling("HTTP/1.1 200 OK\r\n", "X-More: to come\r\n");
    }

    private void answer(int status, Map<String, String> headers) {
        var response = aResponse().withStatus(status);
        headers.forEach(response::withHeader);
        server.stubFor(post(anyUrl()).willReturn(response));
    }

    private LoggedRequest request() {
        return server.getAllServeEvents().getFirst().getRequest();
    }
}
