package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopFileTest {
    private static final String WHOLE = """
            shop: { name: Tulp & Draad, mailFrom: knelpunt@example.nl, timeZone: Europe/Brussels }
            receivers:
              mail: { channel: email, to: web@example.nl, summary: PT1M }
              chat: { channel: webhook, url: 'https://chat.example', secretEnv: SECRET }
              desk: { channel: console }
            departments:
              web: { name: Webteam, language: en, receivers: [mail, chat] }
              triage: { receivers: [desk] }
            journey:
              steps:
                pick-up: { department: web, nl: Afhalen, en: Pick-up }
                ordering: { department: web, wrongDepartmentCost: 4, after: ready, nl: Bestellen, en: Ordering }
              faults:
                delay: { waiting: 0.7, nl: te laat, en: too late }
              milestones: [placed, ready]
            """;

    @TempDir
    Path folder;

    @Test
    void isReadWhole() {
        var mail = new Receiver("mail", "email", Map.of("to", "web@example.nl"), Duration.ofMinutes(1));
        var chat = new Receiver("chat", "webhook", Map.of("url", "https://chat.example", "secretEnv", "SECRET"), null);
        var desk = new Receiver("desk", "console", Map.of(), null);

        assertThat(ShopFiles.read(folder, WHOLE))
                .isEqualTo(new Shop(
                        "Tulp & Draad",
                        ZoneId.of("Europe/Brussels"),
                        "knelpunt@example.nl",
                        new Journey(
                                List.of(
                                        new Journey.Step(
                                                "pick-up", "web", 1.5, null, Map.of("nl", "Afhalen", "en", "Pick-up")),
                                        new Journey.Step(
                                                "ordering",
                                                "web",
                                                4,
                                                "ready",
                                                Map.of("nl", "Bestellen", "en", "Ordering"))),
                                List.of(new Journey.Fault("delay", 0.7, Map.of("nl", "te laat", "en", "too late"))),
                                List.of("placed", "ready")),
                        Map.of(
                                "web", new Department("web", "Webteam", "en", List.of("mail", "chat")),
                                "triage", new Department("triage", "triage", "nl", List.of("desk"))),
                        Map.of("mail", mail, "chat", chat, "desk", desk)));
    }

    @Test
    void isReadWithAByteOrderMarkAndWindowsLines() {
        assertThat(ShopFiles.read(folder, "\ufeff" + WHOLE.replace("\n", "\r\n")))
                .isEqualTo(ShopFiles.read(folder, WHOLE));
    }

    @Test
    void leavesOutTheSettingsOfReceiversForThoseWithNoBusinessThere() {
        var file = ShopFiles.write(folder, WHOLE.replace("email", "pigeon"));

        assertThat(ShopFile.read(file, List.of()).receivers().get("mail"))
                .isEqualTo(new Receiver("mail", "pigeon", Map.of(), Duration.ofMinutes(1)));
    }

    @Test
    void givesTheReceiversOfADepartment() {
        var shop = ShopFiles.read(folder, WHOLE);

        assertThat(shop.receiversOf("web")).extracting(Receiver::id).containsExactly("mail", "chat");
        assertThat(shop.receiversOf("nobody")).isEmpty();
    }

    @Test
    void exampleAtTheRootOfTheRepositoryHasNothingWrongWithIt() {
        var shop = ShopFile.read(Path.of("..", "knelpunt.example.yaml"), ShopFiles.CHANNELS);

        assertThat(shop.journey()).isEqualTo(ShopFile.shippedJourney());
        assertThat(shop.journey().steps())
                .hasSize(9)
                .allSatisfy(step -> assertThat(shop.receiversOf(shop.journey().departmentOf(step.id())))
                        .isNotEmpty());
        assertThat(shop.receiversOf(Journey.TRIAGE)).isNotEmpty();
        assertThat(shop.receivers().values()).extracting(Receiver::channel).contains("email", "webhook", "console");
        assertThat(shop.receivers().values()).extracting(Receiver::summary).contains(Duration.ofMinutes(1));
    }

    @Test
    void shippedJourneySendsWhatIsOnNoStepToTriage() {
        var journey = ShopFile.shippedJourney();

        assertThat(journey.departmentOf("delivery")).isEqualTo("logistics");
        assertThat(journey.departmentOf(Journey.NONE)).isEqualTo(Journey.TRIAGE);
        assertThat(journey.departmentOf(Journey.UNCLEAR)).isEqualTo(Journey.TRIAGE);
        assertThat(journey.fault("delay").orElseThrow().names()).containsKeys("nl", "en");
        assertThat(journey.milestones()).startsWith("placed");
    }
}
