package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;
import nl.knelpunt.service.SettingException;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerPagesIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final LinkSecret SECRET = new LinkSecret(Asking.SECRET);
    private static final Map<String, String> GOOD = Map.of(
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
    private final String id = UUID.randomUUID().toString();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final AlertTopics topics = new AlertTopics(BROKER.settings());
    private final Operations operations = new Operations("test");
    private volatile Instant now = Asking.NOON.plusSeconds(60);
    private AnswerServer server = start();

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

    @Test
    void changesNothingHoweverOftenALinkIsOpened() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        for (var i = 0; i < 20; i++) {
            assertThat(get(link).statusCode()).isEqualTo(200);
        }
        assertThat(answers()).isEmpty();
        assertThat(post(link, GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void showsWhatTheAlertIsAboutAndNobodysNameOrWords() {
        var page = get(link(raise(Asking.ordinary(id)), Action.TAKEN)).body();
        assertThat(page)
                .contains("<html lang=\"nl\">", "Wij pakken dit op", "Bezorging: te traag of te laat", "W-1001")
                .contains("value=\"2026-03-02\"", "value=\"17:30\"")
                .doesNotContain("Noor", "voorbeeld.example", "nog steeds niet bezorgd", "<script");
    }

    @Test
    void countsTheComplaintsOfASummary() {
        var complaints = IntStream.range(0, 12)
                .mapToObj(i -> Asking.complaint("c" + i, "W-" + i, "Te laat.", 0))
                .toArray(AlertedComplaint[]::new);
        var page =
                get(link(raise(Asking.alert(id, complaints)), Action.ANSWERED)).body();
        assertThat(page).contains("12 klachten", "De klanten hebben antwoord", "W-0", "en nog 4");
    }

    @ParameterizedTest
    @EnumSource(names = "PROMISED", mode = EnumSource.Mode.EXCLUDE)
    void writesOneAnswerAndSaysWhatHappensNext(Action action) {
        var alert = raise(Asking.ordinary(id));
        var answer = post(link(alert, action), GOOD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Genoteerd", next(action));
        assertThat(answers()).hasSize(1).first().satisfies(written -> {
            assertThat(written.action()).isEqualTo(action);
            assertThat(written.by()).isEqualTo("Joris");
            assertThat(written.answeredAt()).isEqualTo(now);
            assertThat(written.complaints()).isEqualTo(alert.complaints());
        });
        assertThat(Records.of(Topics.ANSWERED, BROKER.settings()).stream()
                        .map(record -> new String(record.key(), StandardCharsets.UTF_8)))
                .contains(AlertAnswered.key(id, action));
    }

    private static String next(Action action) {
        return switch (action) {
            case TAKEN, PROMISED -> "Joris heeft het klaar op maandag 2 maart 2026 om 15:30.";
            case ANSWERED -> "Meld het dan nog als opgelost";
            case SOLVED -> "komen in het dagrapport";
            case NOT_OURS -> "Warehouse krijgt hiervan nu een melding.";
        };
    }

    @Test
    void saysThatWhatWentRoundTooOftenGoesToTriage() {
        var moved = Asking.complaint("c1", "W-1", "Te laat.", HandleAnswer.MOST_MOVES - 1);
        var answer = post(link(raise(Asking.alert(id, moved)), Action.NOT_OURS), GOOD);
        assertThat(answer.body()).contains("Klantenservice krijgt hiervan nu een melding.");
    }

    @Test
    void takesNoAnswerTwice() {
        var link = link(raise(Asking.ordinary(id)), Action.SOLVED);
        assertThat(post(link, GOOD).statusCode()).isEqualTo(200);
        var second = post(link, with("by", "Sanne"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Al genoteerd door Joris op maandag 2 maart 2026 om 13:01.");
        var look = get(link);
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("Al genoteerd door Joris").doesNotContain("<form");
        assertThat(answers()).extracting(AlertAnswered::by).containsExactly("Joris");
    }

    @Test
    void takesOneOfManyThatComeAtOnce() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        var statuses = IntStream.range(0, 8)
                .mapToObj(
                        i -> client.sendAsync(request(server, link, form(GOOD)), HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void takesWhatIsSolvedFromNobodyAnyMoreButCorrections() {
        var alert = raise(Asking.ordinary(id));
        post(link(alert, Action.SOLVED), GOOD);
        var taken = link(alert, Action.TAKEN);
        assertThat(get(taken).body())
                .contains("Dit is al opgelost: genoteerd door Joris")
                .doesNotContain("<form");
        assertThat(post(taken, GOOD).statusCode()).isEqualTo(409);
        var answered = link(alert, Action.ANSWERED);
        assertThat(get(answered).body()).contains("Eerder genoteerd", "“Opgelost”, door Joris", "<form");
        assertThat(post(answered, GOOD).statusCode()).isEqualTo(200);
        assertThat(answers()).hasSize(2);
    }

    @Test
    void knowsWhatAnotherInstanceTook() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        var other = server;
        server = start();
        await().atMost(LONG).until(server::isReady);
        assertThat(post(link, GOOD).statusCode()).isEqualTo(200);
        server = other;
        await().atMost(LONG).until(() -> get(link).body().contains("Al genoteerd door Joris"));
        assertThat(post(link, GOOD).statusCode()).isEqualTo(409);
        server = start();
        await().atMost(LONG).until(server::isReady);
        assertThat(post(link, GOOD).statusCode()).as("one that starts later").isEqualTo(409);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void settlesTheFirstAlertByWhatTellsItAgain() {
        var first = raise(Asking.ordinary(id));
        var again = raise(Asking.again(UUID.randomUUID().toString(), first));
        assertThat(post(link(again, Action.TAKEN), GOOD).statusCode()).isEqualTo(200);
        assertThat(answers()).extracting(AlertAnswered::receiver).containsExactly("r1");
        assertThat(post(link(first, Action.TAKEN), GOOD).statusCode()).isEqualTo(409);
    }

    @Test
    void asksAgainForWhatIsMissing() {
        var link = link(raise(Asking.ordinary(id)), Action.SOLVED);
        var answer = post(link, with("prevention", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Vul dit in, in hoogstens 200 tekens.", "value=\"De bus stond stil.\"", "value=\"Joris\"");
        assertThat(answers()).isEmpty();
    }

    @Test
    void showsHostileWordsAsWords() {
        var hostile = "\"><script>alert('x')</script>";
        var alert = raise(Asking.alert(id, Asking.complaint("c1", hostile, hostile, 0)));
        var fields = new HashMap<>(with("by", hostile));
        fields.put("cause", hostile);
        fields.remove("prevention");
        var link = link(alert, Action.SOLVED);
        assertThat(post(link, fields).body())
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script", hostile);
        fields.put("prevention", hostile);
        assertThat(post(link, fields).body()).doesNotContain("<script");
        assertThat(get(link).body()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(answers()).extracting(AlertAnswered::cause).containsExactly(hostile);
    }

    @Test
    void refusesATamperedLinkWithoutAskingKafka() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        var away = start(Asking.settings(), Map.of("bootstrap.servers", "127.0.0.1:1"));
        for (var wrong : List.of(link.substring(1), link + "A", "x", "%2e%2e", link.replaceFirst("^..", "zz"))) {
            var answer = get(away, wrong);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Deze link klopt niet.", "This link is not valid.");
            assertThat(post(away, wrong, form(GOOD)).statusCode()).isEqualTo(404);
        }
        assertThat(get(away, link).statusCode()).isEqualTo(503);
        assertThat(answers()).isEmpty();
    }

    @Test
    void refusesALinkOfAFortnightAgo() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        now = Asking.NOON.plus(AnswerLink.LIFE);
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(post(link, GOOD).statusCode()).isEqualTo(410);
        assertThat(answers()).isEmpty();
    }

    @Test
    void saysThatAnAlertIsNoLongerKept() {
        raise(Asking.ordinary(id));
        var place = place(id);
        var link = new AnswerLink(place.partition(), place.offset() + 1_000, id, Action.TAKEN, inAFortnight());
        assertThat(get(link.token(SECRET)).statusCode()).isEqualTo(410);
        var other = new AnswerLink(place.partition(), place.offset(), "other", Action.TAKEN, inAFortnight());
        assertThat(post(other.token(SECRET), GOOD).statusCode()).isEqualTo(410);
    }

    @Test
    void refusesWhatIsNoForm() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        assertThat(post(server, link, "by=%zz").statusCode()).isEqualTo(400);
        assertThat(post(server, link, "{}").statusCode()).isEqualTo(400);
        assertThat(post(server, link, "by=" + "x".repeat(FormBody.MOST_BYTES)).statusCode())
                .isEqualTo(413);
        assertThat(answers()).isEmpty();
    }

    @Test
    void letsABrowserDoNothingElseAndKeepNothing() {
        var link = link(raise(Asking.ordinary(id)), Action.TAKEN);
        for (var answer : List.of(get(link), post(link, Map.of("by", "")), post(link, GOOD), get("x"))) {
            assertThat(answer.headers().map())
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("content-type", List.of("text/html;charset=utf-8"));
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .startsWith("default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        }
    }

    @Test
    void remembersWhoAnswered() throws IOException, InterruptedException {
        var alert = raise(Asking.ordinary(id));
        var cookie = post(link(alert, Action.TAKEN), with("by", "José <de> Boer"))
                .headers()
                .firstValue("set-cookie")
                .orElse("");
        assertThat(cookie).contains("; HttpOnly", "; SameSite=Strict").doesNotContain("Secure");
        var request = HttpRequest.newBuilder(address(server, link(alert, Action.SOLVED)))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("value=\"José &lt;de&gt; Boer\"");
    }

    @Test
    void remembersItSafelyWhereThePagesAreSafe() {
        var plain = Asking.settings();
        var links = new LinkSettings(plain.secret(), "https://knelpunt.example.nl", plain.host(), plain.port());
        server = start(links, BROKER.settings());
        awaitServer();
        var answer = post(link(raise(Asking.ordinary(id)), Action.TAKEN), GOOD);
        assertThat(answer.headers().firstValue("set-cookie").orElse(""))
                .endsWith("; HttpOnly; SameSite=Strict; Secure");
    }

    @Test
    void isHealthyOnceItKnowsWhatWasAnswered() {
        assertThat(operations.health().parts()).containsEntry("links", Health.Status.UP);
        start(Asking.settings(), Map.of("bootstrap.servers", "127.0.0.1:1"));
        assertThat(operations.health().parts()).containsEntry("links", Health.Status.DOWN);
    }

    @Test
    void saysWhichSettingIsToBlameForAPortThatIsTaken() {
        var plain = Asking.settings();
        var taken = new LinkSettings(plain.secret(), plain.url(), plain.host(), server.port());
        assertThatThrownBy(() -> start(taken, BROKER.settings()))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("KNELPUNT_LINK_PORT: port " + server.port());
    }

    private AnswerServer start() {
        return start(Asking.settings(), BROKER.settings());
    }

    private AnswerServer start(LinkSettings links, Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("default.api.timeout.ms", 2_000);
        var started = new AnswerServer(links, Asking.shop(), settings, () -> now, operations);
        started.start();
        open.add(started);
        return started;
    }

    private AlertRaised raise(AlertRaised alert) {
        topics.write(Topics.RAISED, alert);
        return alert;
    }

    /** The token of a link, as the delivery makes it. */
    private String link(AlertRaised alert, Action action) {
        var at = place(alert.alertId());
        return new AnswerLink(at.partition(), at.offset(), alert.alertId(), action, inAFortnight()).token(SECRET);
    }

    private static Instant inAFortnight() {
        return Asking.NOON.plus(AnswerLink.LIFE);
    }

    private static ConsumerRecord<byte[], byte[]> place(String alertId) {
        return Records.of(Topics.RAISED, BROKER.settings()).stream()
                .filter(record ->
                        Envelope.open(Topics.RAISED, record.headers(), record.value()) instanceof AlertRaised alert
                                && alert.alertId().equals(alertId))
                .findFirst()
                .orElseThrow();
    }

    private List<AlertAnswered> answers() {
        return Records.events(Topics.ANSWERED, AlertAnswered.class, BROKER.settings()).stream()
                .filter(answer -> answer.alertId().equals(id))
                .toList();
    }

    private static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }

    private HttpResponse<String> get(String token) {
        return get(server, token);
    }

    private HttpResponse<String> get(AnswerServer from, String token) {
        return send(HttpRequest.newBuilder(address(from, token)).build());
    }

    private HttpResponse<String> post(String token, Map<String, String> fields) {
        return post(server, token, form(fields));
    }

    private HttpResponse<String> post(AnswerServer to, String token, String body) {
        return send(request(to, token, body));
    }

    private static HttpRequest request(AnswerServer to, String token, String body) {
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

    private static URI address(AnswerServer at, String token) {
        return URI.create("http://127.0.0.1:" + at.port() + AnswerLinks.PATH + token);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
