package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.SettingException;
import nl.knelpunt.testkit.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages show and write. */
class AnswerPagesIT extends AnswerPagesTests {
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
                .contains(answers().getFirst().key());
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
    void asksAgainForWhatIsMissing() {
        var link = link(raise(Asking.ordinary(id)), Action.SOLVED);
        var answer = post(link, with("prevention", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Vul dit in, in hoogstens 200 tekens.", "value=\"De bus stond stil.\"", "value=\"Joris\"");
        assertThat(answers()).isEmpty();
    }

    @Test
    void remembersWhoAnswered() throws IOException, InterruptedException {
        var alert = raise(Asking.ordinary(id));
        var cookie = post(link(alert, Action.TAKEN), with("by", "José <de> Boer"))
                .headers()
                .firstValue("set-cookie")
                .orElse("");
        assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax").doesNotContain("Secure");
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
        assertThat(answer.headers().firstValue("set-cookie").orElse("")).endsWith("; HttpOnly; SameSite=Lax; Secure");
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
}
