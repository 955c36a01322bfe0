package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AnswerServiceIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern SOLVED = Pattern.compile("Opgelost:\n(\\S+)");

    @Test
    void handlesAComplaintByTheLinkThatItsAlertCarried(@TempDir Path state) throws IOException, InterruptedException {
        var console = new ByteArrayOutputStream();
        var service = new NotifierService(
                environment(state),
                shop(),
                new PrintStream(console, true, UTF_8),
                InstantSource.system(),
                new Random(1));
        service.start();
        try (var topics = new AlertTopics(BROKER.settings());
                var client = HttpClient.newHttpClient()) {
            await().atMost(LONG).until(service::isReady);
            topics.write(Topics.RAISED, alert());
            await().atMost(LONG)
                    .until(() -> SOLVED.matcher(console.toString(UTF_8)).find());
            var link = URI.create(SOLVED.matcher(console.toString(UTF_8))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1));
            var looked = client.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(looked.statusCode()).isEqualTo(200);
            var answered = client.send(
                    HttpRequest.newBuilder(link)
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "by=Joris&cause=Bus+stond+stil&prevention=Nog+een"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answered.statusCode()).isEqualTo(200);
            await().atMost(LONG).until(() -> !handled().isEmpty());
            assertThat(handled()).singleElement().satisfies(handled -> {
                assertThat(handled.complaintId()).isEqualTo("c-a1");
                assertThat(handled.action()).isEqualTo(Action.SOLVED);
                assertThat(handled.by()).isEqualTo("Joris");
                assertThat(handled.cause()).isEqualTo("Bus stond stil");
            });
        } finally {
            service.close();
        }
    }

    private static List<ComplaintHandled> handled() {
        return Records.events(Topics.HANDLED, ComplaintHandled.class, BROKER.settings());
    }

    private static AlertRaised alert() {
        var now = Instant.now();
        return new AlertRaised(
                "a1", "r1", "logistics", now, now, Asking.ordinary("a1").complaints());
    }

    private static Environment environment(Path state) throws IOException {
        var port = Integer.toString(free());
        return new Environment(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                BROKER.bootstrapServers(),
                "KNELPUNT_HTTP_PORT",
                "0",
                "KNELPUNT_STATE_DIR",
                state.toString(),
                "KNELPUNT_LINK_SECRET",
                Asking.SECRET,
                "KNELPUNT_LINK_URL",
                "http://127.0.0.1:" + port + "/",
                "KNELPUNT_LINK_PORT",
                port));
    }

    /** The address is in the links, so it must be known before. */
    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Shop shop() {
        var shop = Asking.shop();
        return new Shop(
                shop.name(),
                shop.timeZone(),
                shop.mailFrom(),
                shop.journey(),
                shop.departments(),
                Map.of("r1", new Receiver("r1", "console", Map.of(), null)),
                shop.calendars());
    }
}
