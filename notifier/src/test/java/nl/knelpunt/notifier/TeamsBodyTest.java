package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;

class TeamsBodyTest {
    @Test
    void showsAnAlertAsAnAdaptiveCard() {
        var body = Json.MAPPER.readTree(bytes(Alerts.ordinary()));
        assertThat(body.path("type").asString()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        var card = body.at("/attachments/0/content");
        assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asString()).isEqualTo("1.4");
        assertThat(card.at("/body/0/inlines/0/text").asString()).isEqualTo("Bezorging: te traag of te laat");
        assertThat(card.path("body").findValuesAsString("text"))
                .contains("Mijn pakket is nog steeds niet bezorgd.", "Bestelling: W-1001");
    }

    @Test
    void saysOnTopThatNobodyAnswers() {
        var first = Alerts.ordinary();
        var body = Json.MAPPER.readTree(bytes(first.again(
                "last", "boss", Alerts.NOON, new FollowUp(first.alertId(), "r1", FollowUp.Reason.LAST_RESORT, 3))));
        assertThat(body.path("summary").asString()).startsWith("NIEMAND ANTWOORDT: ");
        assertThat(body.at("/attachments/0/content/body/0/inlines/0/text").asString())
                .isEqualTo("NIEMAND ANTWOORDT: Bezorging: te traag of te laat");
    }

    @Test
    void hasAButtonForEachAnswer() {
        var links = Asking.links("logistics");
        var actions = Json.MAPPER.readTree(bytes(Alerts.ordinary(), links)).at("/attachments/0/content/actions");
        // Teams shows six
        assertThat(actions).hasSize(4).hasSizeLessThanOrEqualTo(6);
        for (var i = 0; i < links.size(); i++) {
            var action = actions.get(i);
            assertThat(action.propertyNames()).containsExactlyInAnyOrder("type", "title", "url");
            assertThat(action.path("type").asString()).isEqualTo("Action.OpenUrl");
            assertThat(action.path("title").asString()).isEqualTo(links.get(i).label());
            assertThat(action.path("url").asString()).isEqualTo(links.get(i).url());
        }
    }

    @Test
    void hasNoButtonsWhereNoLinksAreConfigured() {
        assertThat(Json.MAPPER
                        .readTree(bytes(Alerts.ordinary()))
                        .at("/attachments/0/content")
                        .has("actions"))
                .isFalse();
    }

    @Test
    void leavesNothingToBeReadAsMarkdownOrLinkedTo() {
        var words = "**vet** [klik](https://evil.example) <at>Anna</at> @channel\n# kop\n- punt";
        var body = Json.MAPPER.readTree(
                bytes(Alerts.alert("logistics", Alerts.complaint("c1", "delivery", "delay", words, "W-1"))));
        var blocks = body.at("/attachments/0/content/body");
        assertThat(blocks.findValuesAsString("type")).containsOnly("RichTextBlock", "TextRun");
        assertThat(blocks.findValuesAsString("text"))
                .contains("# kop", "- punt")
                .noneMatch(text -> text.contains("://") || text.contains("](") || text.contains("@channel"));
        assertThat(body.findValue("entities")).isNull();
    }

    @Test
    void staysWithinWhatTeamsTakesAndSaysWhatIsMissing() {
        var bytes = bytes(
                Alerts.alert(
                        "warehouse",
                        IntStream.range(0, 500)
                                .mapToObj(i -> Alerts.complaint(
                                        "c" + i, "delivery", "delay", "\ud83d\ude21\"".repeat(50), "W-" + i))
                                .toArray(AlertedComplaint[]::new)),
                Asking.links("warehouse"));
        assertThat(bytes.length).isBetween(20_000, 28 * 1024);
        var texts =
                Json.MAPPER.readTree(bytes).at("/attachments/0/content/body").findValuesAsString("text");
        assertThat(texts).anyMatch(text -> text.matches("… and \\d+ more lines, for which there is no room here\\."));
        assertThat(texts.getLast()).endsWith("Alert 0195-a1.");
    }

    @Test
    void tellsAProblemWithItsFacts() {
        var since = Alerts.NOON.minusSeconds(7200);
        var opened = Problems.at(State.OPENED, 31, null, null, since);
        var body = Json.MAPPER.readTree(bytes(Alerts.problem(opened, 0, 0)));
        assertThat(body.path("summary").asString()).startsWith("Nieuw knelpunt");
        assertThat(body.findValuesAsString("text")).anyMatch(text -> text.startsWith("Bestellingen: "));
    }

    private static byte[] bytes(AlertRaised alert) {
        return bytes(alert, List.of());
    }

    private static byte[] bytes(AlertRaised alert, List<Link> links) {
        return TeamsBody.of(new AlertTexts(Alerts.shop()).chat(alert, links));
    }
}
