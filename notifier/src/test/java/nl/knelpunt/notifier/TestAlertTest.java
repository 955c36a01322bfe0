package nl.knelpunt.notifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static nl.knelpunt.notifier.DeliveryStep.Name.ANSWER;
import static nl.knelpunt.notifier.DeliveryStep.Name.CONFIGURATION;
import static nl.knelpunt.notifier.DeliveryStep.Name.CONNECTED;
import static nl.knelpunt.notifier.DeliveryStep.Name.OUTCOME;
import static nl.knelpunt.notifier.DeliveryStep.Name.RESOLVED;
import static nl.knelpunt.notifier.DeliveryStep.Name.TLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestAlertTest {
    private final WireMockServer hook = new WireMockServer(options().dynamicPort());
    private final List<DeliveryStep> steps = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        hook.start();
        hook.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("ok")));
    }

    @AfterEach
    void stop() {
        hook.stop();
    }

    @Test
    void tellsEachStepOfAPost() {
        assertThat(send(slack("r1", "127.0.0.1"), url())).isTrue();
        assertThat(steps)
                .extracting(DeliveryStep::name)
                .containsExactly(CONFIGURATION, RESOLVED, CONNECTED, TLS, ANSWER, OUTCOME);
        assertThat(steps).allMatch(DeliveryStep::fine);
        assertThat(detail(RESOLVED)).isEqualTo("127.0.0.1");
        assertThat(detail(TLS)).isEqualTo("none");
        assertThat(detail(ANSWER)).isEqualTo("HTTP 200");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, TEST van Knelpunt, Dit is een proefbericht",
        "en, TEST by Knelpunt, This is a test",
    })
    void saysOfItselfThatItIsATestInTheLanguageOfTheDepartment(String language, String title, String words) {
        var receiver = slack("r1", "127.0.0.1");
        var shop = Alerts.shop(receiver);
        var department = new Department("web", "Web", language, List.of("r1"));
        send(
                receiver,
                new Shop(
                        shop.name(),
                        shop.timeZone(),
                        shop.mailFrom(),
                        shop.journey(),
                        Map.of("web", department),
                        shop.receivers(),
                        shop.calendars()),
                Map.of("CHAT_URL", url()));
        assertThat(text()).startsWith(title + "\n").contains(words);
    }

    @Test
    void speaksDutchToAReceiverOfNoDepartment() {
        send(slack("r9", "127.0.0.1"), url());
        assertThat(text()).startsWith("TEST van Knelpunt\n");
    }

    @Test
    void saysWhatTheOtherSideAnswered() {
        hook.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));
        assertThat(send(slack("r1", "127.0.0.1"), url())).isFalse();
        assertThat(detail(ANSWER)).isEqualTo("HTTP 403");
        assertThat(detail(OUTCOME)).startsWith("client_error");
    }

    @Test
    void saysWhichAddressIsNotAllowedAndGoesNoFurther() {
        assertThat(send(slack("r1", "10.0.0.0/8"), url())).isFalse();
        assertThat(steps).extracting(DeliveryStep::name).containsExactly(CONFIGURATION, RESOLVED, OUTCOME);
        assertThat(detail(RESOLVED)).contains("127.0.0.1", "allowAddresses");
        assertThat(detail(OUTCOME)).startsWith("forbidden_address");
        assertThat(hook.getAllServeEvents()).isEmpty();
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThat(send(slack("r1", "127.0.0.1"), "")).isFalse();
        assertThat(steps)
                .containsExactly(new DeliveryStep(
                        CONFIGURATION, false, "CHAT_URL must be set: receiver \"r1\" is reached at the address in it"));
    }

    @Test
    void needsNothingOfOtherReceivers() {
        var shop = Alerts.shop(slack("r1", "127.0.0.1"), new Receiver("r2", "slack", Map.of("urlEnv", "OTHER"), null));
        var environment = new Environment(Map.of("CHAT_URL", url(), "KNELPUNT_SMTP_PORT", "wrong"));
        var test = new TestAlert(shop, environment, InstantSource.fixed(Alerts.NOON), new Random(1), System.out);
        assertThat(test.send(slack("r1", "127.0.0.1"), steps::add)).isTrue();
    }

    @Test
    void neverTellsTheSecretAddress() {
        send(slack("r1", "127.0.0.1"), url());
        send(slack("r1", "127.0.0.1"), "ftp://hunter2");
        assertThat(steps).noneMatch(step -> step.detail().contains("hunter2"));
    }

    @Test
    void tellsEachStepOfAMail() throws MessagingException {
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            var environment = Map.of(
                    "KNELPUNT_SMTP_HOST",
                    "127.0.0.1",
                    "KNELPUNT_SMTP_PORT",
                    Integer.toString(mailServer.getSmtp().getPort()));
            var mail = new Receiver("r1", "email", Map.of("to", "logistiek@deketting.example"), null);
            assertThat(send(mail, environment)).isTrue();
            assertThat(steps)
                    .extracting(DeliveryStep::name)
                    .containsExactly(CONFIGURATION, RESOLVED, CONNECTED, TLS, ANSWER, OUTCOME);
            assertThat(detail(ANSWER)).startsWith("250");
            assertThat(mailServer.getReceivedMessages()[0].getSubject()).isEqualTo("TEST van Knelpunt");
        } finally {
            mailServer.stop();
        }
    }

    @Test
    void saysThatNoMailServerListens() {
        var environment =
                Map.of("KNELPUNT_SMTP_HOST", "127.0.0.1", "KNELPUNT_SMTP_PORT", Integer.toString(FakeServer.nobody()));
        assertThat(send(new Receiver("r1", "email", Map.of("to", "a@deketting.example"), null), environment))
                .isFalse();
        assertThat(steps).extracting(DeliveryStep::name).containsExactly(CONFIGURATION, RESOLVED, OUTCOME);
        assertThat(detail(OUTCOME)).startsWith("connection");
    }

    private String url() {
        return "http://127.0.0.1:" + hook.port() + "/services/hunter2";
    }

    private static Receiver slack(String id, String allowed) {
        return new Receiver(id, "slack", Map.of("urlEnv", "CHAT_URL", "allowAddresses", allowed), null);
    }

    private boolean send(Receiver receiver, String url) {
        return send(receiver, Map.of("CHAT_URL", url));
    }

    private boolean send(Receiver receiver, Map<String, String> environment) {
        return send(receiver, Alerts.shop(receiver), environment);
    }

    private boolean send(Receiver receiver, Shop shop, Map<String, String> environment) {
        var test = new TestAlert(
                shop, new Environment(environment), InstantSource.fixed(Alerts.NOON), new Random(1), System.out);
        return test.send(receiver, steps::add);
    }

    private String text() {
        var body = hook.getAllServeEvents().getFirst().getRequest().getBody();
        return Json.MAPPER.readTree(body).path("text").asString();
    }

    private String detail(DeliveryStep.Name name) {
        return steps.stream()
                .filter(step -> step.name() == name)
                .map(DeliveryStep::detail)
                .findFirst()
                .orElse("");
    }
}
