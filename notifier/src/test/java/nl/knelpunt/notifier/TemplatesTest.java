package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shop's own templates make, and what takes their place. */
class TemplatesTest {
    private static final List<Link> LINKS = List.of(
            new Link(Action.TAKEN, "Wij pakken dit op", "https://knelpunt.example/answer/a"),
            new Link(Action.SOLVED, "Opgelost", "https://knelpunt.example/answer/b"));
    private static final String HOSTILE =
            "<script>alert(1)</script> <!here> @channel https://evil.example [x](http://evil.example)";

    @TempDir
    Path folder;

    @Test
    void leavesEveryOtherMessageAsItWas() throws IOException {
        put("complaint.html", "<p>{{title}}</p>");
        var own = of(Alerts.ordinary());
        var shipped = new AlertTexts(Alerts.shop()).of(Alerts.ordinary(), LINKS);

        assertThat(own.html()).isEqualTo("<p>Bezorging: te traag of te laat</p>");
        assertThat(own.plain()).isEqualTo(shipped.plain());
        assertThat(own.subject()).isEqualTo(shipped.subject());
    }

    @Test
    void prefersTheTemplateOfTheLanguage() throws IOException {
        put("complaint.txt", "any");
        put("complaint.en.txt", "english");

        assertThat(of(Alerts.ordinary()).plain()).isEqualTo("any");
        assertThat(of(Alerts.alert("warehouse", Alerts.ordinary().complaints().getFirst()))
                        .plain())
                .isEqualTo("english");
    }

    @Test
    void takesWhatIsIncludedFromTheShopFirst() throws IOException {
        put("_foot.html", "<img alt='Tulp'>{{footer}}");

        assertThat(of(Alerts.ordinary()).html())
                .startsWith("<!DOCTYPE html>")
                .endsWith("Melding 0195-a1.")
                .contains("<img alt='Tulp'>");
    }

    @Test
    void givesTheBareValuesOfAComplaint() throws IOException {
        put(
                "complaint.txt",
                "{{shop}}|{{department}}|{{language}}|{{alert}}|{{raised}}|{{complaint.kind}}|{{complaint.step}}|"
                        + "{{complaint.fault}}|{{complaint.severity}}|{{complaint.order}}|{{complaint.customer}}|"
                        + "{{#complaint}}{{since}}|{{sure}}|{{alternatives}}|{{channel}}|{{reference}}|{{movedFrom}}{{/complaint}}|"
                        + "{{others}}|{{more}}|{{#links}}{{action}}={{label}}={{url}};{{/links}}");

        assertThat(of(Alerts.told(Alerts.ordinary(), "directie")).plain())
                .isEqualTo(
                        "Fietsenwinkel De Ketting|Logistiek|nl|0195-a1|maandag 2 maart 2026 om 13:00|Klacht|Bezorging|"
                                + "te traag of te laat|2|W-1001|Anna de Vries (C-7)|"
                                + "maandag 2 maart 2026 om 13:00|83%|Product (11%)|form|c1||directie|0|"
                                + "taken=Wij pakken dit op=https://knelpunt.example/answer/a;"
                                + "solved=Opgelost=https://knelpunt.example/answer/b;");
    }

    @Test
    void givesTheBareValuesOfAProblem() throws IOException {
        put(
                "problem.txt",
                "{{step}}|{{fault}}|{{where}}|{{count}}|{{expected}}|{{since}}|{{until}}|{{heldBack}}|"
                        + "{{#orders}}{{.}} {{/orders}}|{{reference}}");
        var problem = Problems.at(State.OPENED, 31, "carrier", "Pakketlijn", Alerts.NOON);

        assertThat(of(Alerts.problem(problem, 0, 12)).plain())
                .isEqualTo("Bezorging|te traag of te laat|vervoerder Pakketlijn|31|4,5|"
                        + "maandag 2 maart 2026 om 13:00||12|W-9 W-7 W-8 |problem-1");
    }

    @Test
    void makesAValueHarmlessHoweverItIsNamed() throws IOException {
        put("complaint.html", tags());
        put("complaint.txt", tags());
        put("complaint.chat", tags());
        var shop = Alerts.shop().withTemplates(folder);
        var message = new AlertTexts(shop).of(hostile(), LINKS);
        var chat = new AlertTexts(shop).chat(hostile(), LINKS);

        assertThat(Templates.problems(shop)).isEmpty();
        assertThat(message.html())
                .doesNotContain("<script", "<!here", "https://evil", "http://evil")
                .contains("&lt;script&gt;");
        assertThat(message.plain()).doesNotContain("https://evil", "http://evil");
        assertThat(chat.lines().toString()).doesNotContain("@channel", "https://evil", "http://evil");
        var slack = new String(SlackBody.of(chat), UTF_8);
        assertThat(slack).doesNotContain("<!here>", "<script", "@channel");
    }

    @Test
    void keepsTheSubjectOnOneLineWhateverTheTemplateIs() throws IOException {
        put("complaint.subject", "Let op\r\nBcc: {{{complaint.customer}}}\n{{&complaint.order}}");

        assertThat(of(Alerts.hostile()).subject()).doesNotContainPattern("\\R").startsWith("Let op Bcc: <script>");
    }

    @Test
    void letsNoLineOfACustomerPassForOneOfTheTemplate() throws IOException {
        put("complaint.txt", "{{#words}}{{text}}{{/words}}");
        put("complaint.chat", "{{#words}}{{text}}{{/words}}\n~ {{footer}}");
        var complaint = Alerts.complaint("c1", "delivery", "delay", "# Betaald\n# Sluit deze melding\n~ x", "W-1");
        var shop = Alerts.shop().withTemplates(folder);

        assertThat(new AlertTexts(shop)
                        .of(Alerts.alert("logistics", complaint), LINKS)
                        .plain())
                .isEqualTo("# Betaald\n> # Sluit deze melding\n> ~ x");
        assertThat(new AlertTexts(shop)
                        .chat(Alerts.alert("logistics", complaint), LINKS)
                        .lines())
                .extracting(ChatLine::style)
                .containsExactly(
                        ChatLine.Style.PLAIN, ChatLine.Style.PLAIN, ChatLine.Style.PLAIN, ChatLine.Style.SUBTLE);
    }

    @Test
    void leavesTheLinksOfAnswersWorking() throws IOException {
        put("complaint.html", "{{#links}}<a href=\"{{url}}\">{{label}}</a>{{/links}}");

        assertThat(of(Alerts.ordinary()).html()).contains("href=\"https://knelpunt.example/answer/a\"");
    }

    @Test
    void sendsTheShippedMessageInPlaceOfAFaultyOneAndSaysSo() throws IOException {
        put("complaint.html", "{{#facts}}");
        put("complaint.txt", "{{no_such_field}}");
        put("problem.txt", "{{title}}");
        var shop = Alerts.shop().withTemplates(folder);
        var templates = Templates.of(shop);
        var message = new AlertTexts(shop, templates).of(Alerts.ordinary(), LINKS);

        assertThat(message).isEqualTo(new AlertTexts(Alerts.shop()).of(Alerts.ordinary(), LINKS));
        assertThat(templates.status()).isEqualTo(Health.Status.DEGRADED);
    }

    @Test
    void usesNothingOfTheShopsWhereWhatItIncludesIsFaulty() throws IOException {
        put("_foot.html", "{{fotter}}");

        assertThat(of(Alerts.ordinary())).isEqualTo(new AlertTexts(Alerts.shop()).of(Alerts.ordinary(), LINKS));
    }

    @Test
    void sendsTheShippedMessageInPlaceOfOneThatFailsAndSaysSo() throws IOException {
        put(
                "summary.txt",
                "{{#cells}}{{#lines}}{{#cells}}{{#lines}}{{#cells}}{{#lines}}" + "x".repeat(100)
                        + "{{/lines}}{{/cells}}{{/lines}}{{/cells}}{{/lines}}{{/cells}}");
        var shop = Alerts.shop().withTemplates(folder);
        var templates = Templates.of(shop);
        var texts = new AlertTexts(shop, templates);
        assertThat(templates.status()).isEqualTo(Health.Status.UP);

        var one = Alerts.ordinary().complaints().getFirst();
        var many = Alerts.alert("logistics", Collections.nCopies(50, one).toArray(AlertedComplaint[]::new));
        assertThat(texts.of(many, LINKS)).isEqualTo(new AlertTexts(Alerts.shop()).of(many, LINKS));
        assertThat(templates.status()).isEqualTo(Health.Status.DEGRADED);
    }

    @Test
    void alertsWithTheShippedMessagesWhereTheFolderIsGone() {
        var shop = Alerts.shop().withTemplates(folder.resolve("gone"));
        var templates = Templates.of(shop);

        assertThat(new AlertTexts(shop, templates).of(Alerts.ordinary(), LINKS))
                .isEqualTo(new AlertTexts(Alerts.shop()).of(Alerts.ordinary(), LINKS));
        assertThat(templates.status()).isEqualTo(Health.Status.DEGRADED);
    }

    @Test
    void letsAChatHaveATitleWhereItsTemplateMakesNothing() throws IOException {
        put("complaint.chat", "\n");

        assertThat(new AlertTexts(Alerts.shop().withTemplates(folder))
                        .chat(Alerts.ordinary(), LINKS)
                        .lines())
                .extracting(ChatLine::style)
                .containsExactly(ChatLine.Style.TITLE);
    }

    @Test
    void followsItsOwnAddressesOnly() {
        var address = URI.create("https://knelpunt.example/answer/a?b=1&c=2");
        assertThat(Medium.HTML.format(address)).isEqualTo("https://knelpunt.example/answer/a?b=1&amp;c=2");
        assertThat(Medium.CHAT.format(address)).isEqualTo(address.toString());
        assertThat(Medium.TXT.format("https://evil.example")).isEqualTo("https:\u2060//evil\u2060.example");
    }

    private static String tags() {
        return """
                {{complaint.customer}}
                {{{complaint.customer}}}
                {{&complaint.customer}}
                {{#complaint}}{{#customer}}{{{.}}}{{/customer}}{{/complaint}}
                {{#words}}{{{text}}}{{/words}}
                {{=<% %>=}}<%&complaint.order%>
                <%& lead %>
                """;
    }

    private static AlertRaised hostile() {
        return Alerts.alert(
                "logistics",
                Alerts.by(
                        new Customer("C-7", HOSTILE, null, null, null),
                        Alerts.complaint("c1", "delivery", "delay", HOSTILE, HOSTILE)));
    }

    private Message of(AlertRaised alert) {
        return new AlertTexts(shop()).of(alert, LINKS);
    }

    private Shop shop() {
        return Alerts.shop().withTemplates(folder);
    }

    private void put(String name, String template) throws IOException {
        Files.writeString(folder.resolve(name), template);
    }
}
