package nl.knelpunt.notifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;

/** The webhooks of several receivers, each at a path of its own, which count what arrives. */
final class Hooks implements AutoCloseable {
    static final Map<String, String> SECRETS =
            Map.of("HOOK_SECRET", "whsec_c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWUtaGVyZQ==");

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    Hooks() {
        server.start();
    }

    Shop shop(String... receivers) {
        return Alerts.shop(Stream.of(receivers)
                .map(id -> new Receiver(
                        id,
                        "webhook",
                        Map.of(
                                "url",
                                "http://localhost:" + server.port() + "/" + id,
                                "secretEnv",
                                "HOOK_SECRET",
                                "allowAddresses",
                                "127.0.0.1 ::1"),
                        null))
                .toArray(Receiver[]::new));
    }

    void answer(String receiver, int status) {
        answerSlowly(receiver, status, 0);
    }

    void answerSlowly(String receiver, int status, int millis) {
        server.stubFor(post(urlEqualTo("/" + receiver))
                .willReturn(aResponse().withStatus(status).withFixedDelay(millis)));
    }

    void failOnce(String receiver) {
        server.stubFor(post(urlEqualTo("/" + receiver))
                .inScenario(receiver)
                .whenScenarioStateIs(STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("well"));
    }

    /** The ids of the alerts that came, also of those that were not answered yet. */
    List<String> arrived(String receiver) {
        return server.findAll(postRequestedFor(urlEqualTo("/" + receiver))).stream()
                .map(request -> request.getHeader("webhook-id"))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
