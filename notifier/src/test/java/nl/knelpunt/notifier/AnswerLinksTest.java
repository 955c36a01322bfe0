package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;

class AnswerLinksTest {
    private static final LinkSecret SECRET = new LinkSecret(Asking.SECRET);

    @Test
    void givesAnAlertFourWaysToBeAnswered() {
        var links = links(Asking.ordinary("a1"));
        assertThat(links)
                .extracting(Link::label)
                .containsExactly("Wij pakken dit op", "De klant heeft antwoord", "Opgelost", "Niet van ons");
        assertThat(links).extracting(Link::url).allMatch(url -> url.startsWith("http://127.0.0.1/answer/"));
    }

    @Test
    void namesTheAlertsPlaceAndWorksForFourteenDays() {
        assertThat(links(Asking.ordinary("a1")).stream().map(AnswerLinksTest::read))
                .first()
                .isEqualTo(new AnswerLink(2, 17, "a1", Action.TAKEN, Asking.NOON.plus(Duration.ofDays(14))));
    }

    @Test
    void speaksTheLanguageOfTheDepartment() {
        var alert = new AlertRaised(
                "a1",
                "r1",
                "warehouse",
                Asking.NOON,
                Asking.NOON,
                List.of(Asking.complaint("c1", "W-1", "Te laat.", 0), Asking.complaint("c2", "W-2", "Te laat.", 0)));
        assertThat(links(alert))
                .extracting(Link::label)
                .containsExactly("We take it", "The customers have an answer", "Solved", "Not ours");
    }

    @Test
    void letsNobodyPassOnAProblem() {
        assertThat(links(Asking.problem("p1")))
                .extracting(Link::action)
                .containsExactly(Action.TAKEN, Action.ANSWERED, Action.SOLVED);
    }

    @Test
    void letsNobodyTakeAProblemThatIsOver() {
        var over = Alerts.problem(Problems.at(State.CLOSED, 60, null, null, Alerts.NOON), 2, 1);
        assertThat(links(over)).extracting(Link::action).containsExactly(Action.SOLVED);
    }

    @Test
    void linksAnAlertThatTellsAgainToItself() {
        var first = Asking.ordinary("a1");
        var again = Asking.again("a2", first);
        assertThat(read(links(again).getFirst()).alertId()).isEqualTo("a2");
        assertThat(new Asked(again, Action.TAKEN).answer(Action.TAKEN))
                .isEqualTo(new Asked(first, Action.TAKEN).answer(Action.TAKEN));
    }

    @Test
    void putsThemIntoEveryFormOfTheMessage() {
        var alert = Asking.ordinary("a1");
        var links = links(alert);
        var message = new AlertTexts(Asking.shop()).of(alert, links);
        var webhook =
                Json.MAPPER.readTree(WebhookBody.of(alert, message, links)).at("/data/links");
        for (var link : links) {
            assertThat(message.html()).contains("href=\"" + link.url() + "\"").contains(">" + link.label() + "</a>");
            assertThat(message.plain()).contains(link.label() + ":\n" + link.url() + "\n");
            assertThat(webhook.path(Json.name(link.action())).asString()).isEqualTo(link.url());
        }
    }

    @Test
    void saysNothingOfLinksWhereThereAreNone() {
        var alert = Asking.ordinary("a1");
        var links = Links.NONE.of(Asking.job(alert, 2, 17));
        var message = new AlertTexts(Asking.shop()).of(alert, links);
        assertThat(message.html()).doesNotContain("href");
        assertThat(message.plain()).doesNotContain("Wij pakken dit op");
        assertThat(Json.MAPPER
                        .readTree(WebhookBody.of(alert, message, links))
                        .path("data")
                        .has("links"))
                .isFalse();
    }

    @Test
    void printsNoLink() {
        assertThat(links(Asking.ordinary("a1")).getFirst()).hasToString("Link[TAKEN]");
    }

    private static AnswerLink read(Link link) {
        return AnswerLink.read(link.url().substring(link.url().lastIndexOf('/') + 1), SECRET)
                .orElseThrow();
    }

    private static List<Link> links(AlertRaised alert) {
        return new AnswerLinks(Asking.settings(), Asking.shop()).of(Asking.job(alert, 2, 17));
    }
}
