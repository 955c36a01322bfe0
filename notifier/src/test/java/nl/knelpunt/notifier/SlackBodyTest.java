package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class SlackBodyTest {
    @Test
    void showsAnAlertInSectionsAndAnnouncesItsSubject() {
        var body = body(Alerts.ordinary());
        assertThat(body.path("text").asString())
                .startsWith("Bezorging: te traag of te laat (bestelling W-1001)\nKlacht over bestelling W-1001\n")
                .contains("\n> Mijn pakket is nog steeds niet bezorgd.\n", "\nKlant: Anna de Vries (C-7)\n");
        assertThat(body.at("/blocks/0/type").asString()).isEqualTo("section");
        assertThat(body.at("/blocks/0/text/type").asString()).isEqualTo("mrkdwn");
        assertThat(body.at("/blocks/0/text/verbatim").asBoolean()).isTrue();
        assertThat(body.at("/blocks/0/text/text").asString())
                .startsWith("*Bezorging: te traag of te laat*\n")
                .endsWith("Melding 0195-a1._");
    }

    @Test
    void saysOnTopAndInItsAnnouncementThatNobodyAnswers() {
        var first = Alerts.ordinary();
        var body = body(first.again(
                "last", "boss", Alerts.NOON, new FollowUp(first.alertId(), "r1", FollowUp.Reason.LAST_RESORT, 3)));
        assertThat(body.path("text").asString()).startsWith("NIEMAND ANTWOORDT: Bezorging");
        assertThat(body.at("/blocks/0/text/text").asString())
                .startsWith("*NIEMAND ANTWOORDT: Bezorging: te traag of te laat*\n");
    }

    @Test
    void hasAButtonForEachAnswerAfterItsSectionsAndALinkForWhoShowsNoButtons() {
        var links = Asking.links("logistics");
        var body = body(Alerts.ordinary(), links);
        var actions = body.path("blocks").get(body.path("blocks").size() - 1);
        assertThat(actions.path("type").asString()).isEqualTo("actions");
        assertThat(actions.path("elements")).hasSize(4).hasSizeLessThanOrEqualTo(25);
        for (var i = 0; i < links.size(); i++) {
            var button = actions.path("elements").get(i);
            assertThat(button.path("type").asString()).isEqualTo("button");
            assertThat(button.at("/text/type").asString()).isEqualTo("plain_text");
            assertThat(button.at("/text/text").asString())
                    .isEqualTo(links.get(i).label())
                    .hasSizeBetween(1, 75);
            assertThat(button.path("url").asString())
                    .isEqualTo(links.get(i).url())
                    .hasSizeLessThan(3_000);
            assertThat(body.path("text").asString())
                    .contains("\n<" + links.get(i).url() + "|" + links.get(i).label() + ">");
        }
    }

    @Test
    void hasNoButtonsWhereNoLinksAreConfigured() {
        assertThat(body(Alerts.ordinary()).path("blocks").findValuesAsString("type"))
                .doesNotContain("actions", "button");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasLabelsThatFitAButton(Language language) {
        for (var action : Action.values()) {
            for (var several : List.of(false, true)) {
                assertThat(Phrase.answer(action, several).in(language)).hasSizeBetween(1, 75);
            }
        }
    }

    @Test
    void callsNobodyAndLinksToNothing() {
        var body = body(
                alert(
                        "<!here> <!channel> <@U123> <https://evil.example|klik> @channel @here @everyone"
                                + " https://evil.example www.evil.example [klik](https://evil.example) ![x](http://evil.example/x.png) R&D"));
        for (var text : new String[] {
            body.path("text").asString(), body.at("/blocks/0/text/text").asString()
        }) {
            assertThat(text)
                    .doesNotContain("<", "@channel", "@here", "@everyone", "@U123", "://", "www.", "](")
                    .contains("&lt;!here&gt;", "&lt;!channel&gt;", "@\u2060channel", "R&amp;D");
        }
    }

    @Test
    void staysWithinWhatSlackTakesAndSaysWhatIsMissing() {
        var body = body(Alerts.alert(
                "logistics",
                IntStream.range(0, 500)
                        .mapToObj(i -> Alerts.complaint("c" + i, "delivery", "delay", "<&>".repeat(90), "W-" + i))
                        .toArray(AlertedComplaint[]::new)));
        assertThat(body.path("blocks"))
                .hasSizeBetween(2, 50)
                .allSatisfy(block ->
                        assertThat(block.at("/text/text").asString().length()).isBetween(1, 3_000));
        assertThat(body.path("text").asString().length()).isLessThan(13_000);
        assertThat(body.path("text").asString()).containsPattern("… en nog \\d+ regels, die hier niet passen");
        assertThat(body.path("text").asString()).endsWith("Melding 0195-a1.");
    }

    @Test
    void cutsWordsOfOneLongLineIntoSections() {
        var body = body(alert("&".repeat(2_000)));
        assertThat(body.path("blocks"))
                .hasSizeGreaterThan(3)
                .allSatisfy(block ->
                        assertThat(block.at("/text/text").asString().length()).isBetween(1, 3_000));
        assertThat(body.path("text").asString().split("&amp;", -1)).hasSize(2_001);
    }

    private static AlertRaised alert(String words) {
        return Alerts.alert("logistics", Alerts.complaint("c1", "delivery", "delay", words, "W-1"));
    }

    private static JsonNode body(AlertRaised alert) {
        return body(alert, List.of());
    }

    private static JsonNode body(AlertRaised alert, List<Link> links) {
        return Json.MAPPER.readTree(SlackBody.of(new AlertTexts(Alerts.shop()).chat(alert, links)));
    }
}
