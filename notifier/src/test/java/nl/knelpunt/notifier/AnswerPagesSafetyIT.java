package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintHandled.Action;
import org.junit.jupiter.api.Test;

/** What the pages refuse, and what they let a browser do. */
class AnswerPagesSafetyIT extends AnswerPagesTests {
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
}
