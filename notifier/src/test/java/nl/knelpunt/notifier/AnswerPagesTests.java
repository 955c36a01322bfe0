package nl.knelpunt.notifier;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Operations;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tests of the pages share: a broker, the pages on it, and a browser. */
abstract class AnswerPagesTests {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    static final Duration LONG = Duration.ofSeconds(30);
    static final LinkSecret SECRET = new LinkSecret(Asking.SECRET);
    static final Map<String, String> GOOD = Map.of(
            "by",
            "Joris",
            "date",
            "2026-03-02",
            "time",
            "15:30",
            "cause",
            "De bus stond stil.",
            "prevention",
            "Een tweede bus.",
            "step",
            "fulfilment");

    /** Of each test its own, as all share the topics. */
    final String id = UUID.randomUUID().toString();

    final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final AlertTopics topics = new AlertTopics(BROKER.settings());
    final Operations operations = new Operations("test");
    volatile Instant now = Asking.NOON.plusSeconds(60);
    AnswerServer server = start();

    @BeforeEach
    void awaitServer() {
        await().atMost(LONG).until(server::isReady);
    }

    @AfterEach
    void stop() throws Exception {
        for (var one : open) {
            one.close();
        }
        topics.close();
        operations.close();
        client.close();
    }

    AnswerServer start() {
        return start(Asking.settings(), BROKER.settings());
    }

    AnswerServer start(LinkSettings links, Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("default.api.timeout.ms", 2_000);
        var started = new AnswerServer(links, Asking.shop(), settings, () -> now, operations);
        started.start();
        open.add(started);
        return started;
    }

    AlertRaised raise(AlertRaised alert) {
        topics.write(Topics.RAISED, alert);
        return alert;
    }

    /** The token of a link, as the delivery makes it. */
    String link(AlertRaised alert, Action action) {
        var at = place(alert.alertId());
        return new AnswerLink(at.partition(), at.offset(), alert.alertId(), action, inAFortnight()).token(SECRET);
    }

    static Instant inAFortnight() {
        return Asking.NOON.plus(AnswerLink.LIFE);
    }

    static ConsumerRecord<byte[], byte[]> place(String alertId) {
        return Records.of(Topics.RAISED, BROKER.settings()).stream()
                .filter(record ->
                        Envelope.open(Topics.RAISED, record.headers(), record.value()) instanceof AlertRaised alert
                                && alert.alertId().equals(alertId))
                .findFirst()
                .orElseThrow();
    }

    List<AlertAnswered> answers() {
        return Records.events(Topics.ANSWERED, AlertAnswered.class, BROKER.settings()).stream()
                .filter(answer -> answer.alertId().equals(id))
                .toList();
    }

    static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }

    HttpResponse<String> get(String token) {
        return get(server, token);
    }

    HttpResponse<String> get(AnswerServer from, String token) {
        return send(HttpRequest.newBuilder(address(from, token)).build());
    }

    HttpResponse<String> post(String token, Map<String, String> fields) {
        return post(server, token, form(fields));
    }

    HttpResponse<String> post(AnswerServer to, String token, String body) {
        return send(request(to, token, body));
    }

    static HttpRequest request(AnswerServer to, String token, String body) {
        return HttpRequest.newBuilder(address(to, token))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static URI address(AnswerServer at, String token) {
        return URI.create("http://127.0.0.1:" + at.port() + AnswerLinks.PATH + token);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
