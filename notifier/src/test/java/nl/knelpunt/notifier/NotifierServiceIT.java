package nl.knelpunt.notifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static nl.knelpunt.contract.AlertDelivered.State.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.Service;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Complaints;
import nl.knelpunt.testkit.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class NotifierServiceIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration LONG = Duration.ofSeconds(60);

    /** More than there are partitions. */
    private static final int MANY = 40;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final WireMockServer hook = new WireMockServer(options().dynamicPort());

    @BeforeEach
    void start() {
        mailServer.start();
        hook.start();
        hook.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        hook.stop();
    }

    @Test
    void bringsAVerdictToAMailboxAndAWebhookAndClosesInTime(@TempDir Path state)
            throws IOException, InterruptedException, MessagingException {
        var service =
                new NotifierService(environment(state), shop(), System.out, InstantSource.system(), new Random(1));
        service.start();
        try {
            await().atMost(LONG).until(service::isReady);
            assertThat(get(service, "/health/ready").statusCode()).isEqualTo(200);
            var before = outcomes().size();
            try (var topics = new AlertTopics(BROKER.settings())) {
                topics.write(Topics.CLASSIFIED, classified("c-1"));
            }
            await().atMost(LONG).until(() -> outcomes().size() == before + 2);
            assertThat(outcomes())
                    .allSatisfy(outcome -> assertThat(outcome.state()).isEqualTo(DELIVERED));
            assertThat(mailServer.getReceivedMessages()).hasSize(1);
            assertThat(mailServer.getReceivedMessages()[0].getAllRecipients()[0])
                    .hasToString("logistiek@deketting.example");
            var posts = hook.findAll(postRequestedFor(urlEqualTo("/alerts")));
            assertThat(posts).hasSize(1);
            assertThat(posts.get(0).getHeader("webhook-signature")).startsWith("v1,");
            assertThat(get(service, "/metrics").body())
                    .contains("knelpunt_deliveries_pending{service=\"notifier\"} 0.0")
                    .contains(
                            "knelpunt_deliveries_total{receiver=\"mail\",service=\"notifier\",state=\"delivered\"} 1.0");
        } finally {
            var started = System.nanoTime();
            service.close();
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(Service.CLOSE_SECONDS + 2));
        }
    }

    @Test
    void tellsAProblemOnceAndHoldsBackItsComplaintsWhateverTheirPartition(@TempDir Path state)
            throws MessagingException {
        var service =
                new NotifierService(environment(state), shop(), System.out, InstantSource.system(), new Random(1));
        service.start();
        try (var topics = new AlertTopics(BROKER.settings())) {
            await().atMost(LONG).until(service::isReady);
            topics.write(Topics.BOTTLENECKS, Problems.at(State.OPENED, 31, null, null, Complaints.NOON));
            await().atMost(LONG).until(() -> mailServer.getReceivedMessages().length == 1);
            for (var i = 0; i < MANY; i++) {
                topics.write(Topics.CLASSIFIED, classified("part-" + i));
            }
            await().atMost(LONG).until(() -> heldBack().size() == MANY);
            topics.write(Topics.BOTTLENECKS, Problems.at(State.CLOSED, 31 + MANY, null, null, Complaints.NOON));
            await().atMost(LONG).until(() -> mailServer.getReceivedMessages().length == 2);

            var mails = mailServer.getReceivedMessages();
            assertThat(mails[0].getSubject()).startsWith("Nieuw knelpunt");
            assertThat(mails[1].getSubject()).startsWith("Knelpunt voorbij");
            assertThat(mails[1].getHeader("References")).containsExactly(mails[0].getMessageID());
            assertThat(GreenMailUtil.getBody(mails[1])).contains(MANY + " klachten hierover ingehouden.");
        } finally {
            service.close();
        }
    }

    private static List<HeldBack> heldBack() {
        return Records.of(Topics.RAISED, BROKER.settings()).stream()
                .map(record -> Envelope.open(Topics.RAISED, record.headers(), record.value()))
                .filter(HeldBack.class::isInstance)
                .map(HeldBack.class::cast)
                .toList();
    }

    private static List<AlertDelivered> outcomes() {
        return Records.events(Topics.DELIVERED, AlertDelivered.class, BROKER.settings());
    }

    @Test
    void alertsAllTheSameWhileATemplateIsFaultyAndItsHealthSaysSo(@TempDir Path state, @TempDir Path texts)
            throws IOException, InterruptedException, MessagingException {
        Files.writeString(texts.resolve("complaint.subject"), "Let op: {{nobody}}");
        Files.writeString(texts.resolve("complaint.txt"), "Eigen tekst over {{complaint.order}}");
        var service = new NotifierService(
                environment(state), shop().withTemplates(texts), System.out, InstantSource.system(), new Random(1));
        try {
            service.start();
            await().atMost(LONG).until(service::isReady);
            var health = get(service, "/health/ready");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"templates\":\"degraded\"");
            var before = outcomes().size();
            try (var topics = new AlertTopics(BROKER.settings())) {
                topics.write(Topics.CLASSIFIED, classified("c-own"));
            }
            await().atMost(LONG).until(() -> outcomes().size() == before + 2);
            var mail = mailServer.getReceivedMessages()[0];
            assertThat(mail.getSubject()).startsWith("Bezorging");
            assertThat(GreenMailUtil.getBody(mail)).contains("Eigen tekst over");
        } finally {
            service.close();
        }
    }

    private static HttpResponse<String> get(NotifierService service, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + service.port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Environment environment(Path state) {
        return new Environment(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                BROKER.bootstrapServers(),
                "KNELPUNT_HTTP_PORT",
                "0",
                "KNELPUNT_STATE_DIR",
                state.toString(),
                "KNELPUNT_SMTP_HOST",
                "127.0.0.1",
                "KNELPUNT_SMTP_PORT",
                Integer.toString(mailServer.getSmtp().getPort()),
                "HOOK_SECRET",
                "whsec_c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWUtaGVyZQ=="));
    }

    private Shop shop() {
        var shop = Alerts.shop(
                new Receiver("mail", "email", Map.of("to", "logistiek@deketting.example"), null),
                new Receiver(
                        "hook",
                        "webhook",
                        Map.of(
                                "url",
                                "http://localhost:" + hook.port() + "/alerts",
                                "secretEnv",
                                "HOOK_SECRET",
                                "allowAddresses",
                                "127.0.0.1 ::1"),
                        null));
        var logistics = new Department("logistics", "Logistiek", "nl", List.of("mail", "hook"));
        return new Shop(
                        shop.name(),
                        shop.timeZone(),
                        shop.mailFrom(),
                        shop.journey(),
                        Map.of("logistics", logistics, "triage", logistics),
                        shop.receivers(),
                        shop.calendars())
                .withRoutes(shop.routes());
    }

    private static ComplaintClassified classified(String id) {
        return new ComplaintClassified(
                id,
                0,
                Complaints.NOON,
                Kind.COMPLAINT,
                "delivery",
                0.8,
                "delay",
                0.8,
                Experience.BELOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                2,
                VerdictDetails.NONE,
                "logistics",
                "nl",
                "test",
                null,
                Complaints.of(id, "Mijn pakket is veel te laat."));
    }
}
