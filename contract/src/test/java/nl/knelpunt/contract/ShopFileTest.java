package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopFileTest {
    private static final String WHOLE = """
            shop: { name: Tulp & Draad, mailFrom: knelpunt@example.nl, timeZone: Europe/Brussels }
            receivers:
              mail: { channel: email, to: web@example.nl, maxPerHour: 12 }
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
              stretches:
                making: { from: placed, to: ready, step: pick-up, calendar: depot, nl: maken, en: making }
                waiting: { from: placed, to: ready, step: ordering, nl: wachten, en: waiting }
            calendars:
              depot:
                monday-wednesday: [13:00 - 24:00, 8:00-12:00]
                saturday: 00:00-24:00
                sunday-sunday: 10:00-12:00
                holidays: be
                closed: [2026-12-31, 2027-01-02]
                open: 2026-11-11
            """;

    @TempDir
    Path folder;

    @Test
    void takesAListOrOneWordForASettingOfSeveral() {
        var with = WHOLE.replace("secretEnv: SECRET }", "allowAddresses: [10.0.0.1, 10.0.0.2] }");
        var one = WHOLE.replace("secretEnv: SECRET }", "allowAddresses: 10.0.0.1 }");

        assertThat(chat(with).settings()).containsEntry("allowAddresses", "10.0.0.1 10.0.0.2");
        assertThat(chat(one).settings()).containsEntry("allowAddresses", "10.0.0.1");
    }

    @Test
    void looksForTemplatesFromTheFileOn() {
        assertThat(ShopFiles.read(folder, WHOLE + "templates: texts/own\n").templates())
                .isEqualTo(folder.resolve("texts/own"));
        assertThat(ShopFiles.read(folder, WHOLE + "templates: /etc/knelpunt/texts\n")
                        .templates())
                .isEqualTo(Path.of("/etc/knelpunt/texts"));
        assertThat(ShopFiles.read(folder, WHOLE).templates()).isNull();
    }

    private Receiver chat(String yaml) {
        return Objects.requireNonNull(ShopFiles.read(folder, yaml).receivers().get("chat"));
    }

    @Test
    void isReadWhole() {
        var mail = new Receiver("mail", "email", Map.of("to", "web@example.nl"), 12);
        var chat = new Receiver("chat", "webhook", Map.of("url", "https://chat.example", "secretEnv", "SECRET"), null);
        var desk = new Receiver("desk", "console", Map.of(), null);
        var twice = List.of(slot("08:00", "12:00"), slot("13:00", "00:00"));
        var depot = new BusinessCalendar(
                "depot",
                Map.of(
                        DayOfWeek.MONDAY, twice,
                        DayOfWeek.TUESDAY, twice,
                        DayOfWeek.WEDNESDAY, twice,
                        DayOfWeek.SATURDAY, List.of(slot("00:00", "00:00")),
                        DayOfWeek.SUNDAY, List.of(slot("10:00", "12:00"))),
                "be",
                Set.of(LocalDate.parse("2026-12-31"), LocalDate.parse("2027-01-02")),
                Set.of(LocalDate.parse("2026-11-11")));

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
                                List.of("placed", "ready"),
                                Map.of(),
                                List.of(
                                        new Journey.Stretch(
                                                "making",
                                                "placed",
                                                "ready",
                                                "pick-up",
                                                "depot",
                                                Map.of("nl", "maken", "en", "making")),
                                        new Journey.Stretch(
                                                "waiting",
                                                "placed",
                                                "ready",
                                                "ordering",
                                                null,
                                                Map.of("nl", "wachten", "en", "waiting"))),
                                List.of()),
                        Map.of(
                                "web", new Department("web", "Webteam", "en", List.of("mail", "chat")),
                                "triage", new Department("triage", "triage", "nl", List.of("desk"))),
                        Map.of("mail", mail, "chat", chat, "desk", desk),
                        Map.of("depot", depot)));
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
                .isEqualTo(new Receiver("mail", "pigeon", Map.of(), 12));
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
        assertThat(shop.receivers().values()).extracting(Receiver::maxPerHour).contains(12);
    }

    @Test
    void exampleHasNothingWrongWithWhatItShowsInComments() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "knelpunt.example.yaml"));
        var commented = lines.stream()
                .dropWhile(line -> !line.equals("# routes:"))
                .map(line ->
                        line.replaceFirst("^# ?(?=(routes|escalations|lastResort|report|calendars|journey):|  )", ""))
                .toList();
        var shown = Stream.concat(lines.stream().takeWhile(line -> !line.equals("# routes:")), commented.stream());

        var shop = ShopFiles.read(folder, shown.collect(Collectors.joining("\n")));

        assertThat(shop.calendars()).containsOnlyKeys("office", "depot");
        assertThat(shop.routes().routes()).hasSize(2);
        assertThat(shop.escalations()).containsOnlyKeys("usual");
        assertThat(shop.report()).isNotNull();
        assertThat(shop.journey().stretches())
                .extracting(Journey.Stretch::calendar)
                .containsExactly("depot");
    }

    @Test
    void shippedJourneyCountsAllTime() {
        assertThat(ShopFile.shippedJourney().stretches())
                .isNotEmpty()
                .extracting(Journey.Stretch::calendar)
                .containsOnlyNulls();
    }

    @Test
    void keepsAllButItsRoutesWhenThoseAreReplaced() {
        var shop = ShopFiles.read(folder, WHOLE);

        assertThat(shop.withRoutes(Route.root(Grouping.NONE)).withRoutes(shop.routes()))
                .isEqualTo(shop);
    }

    @ParameterizedTest
    @CsvSource({
        "friday-monday, FRIDAY SATURDAY SUNDAY MONDAY",
        "sunday-thursday, SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY"
    })
    void takesARangeOfWeekdaysOverTheEndOfTheWeek(String range, String days) {
        var yaml = ShopFiles.GOOD + "calendars: { depot: { " + range + ": 08:00-12:00 } }\n";

        assertThat(ShopFiles.read(folder, yaml).calendars().values())
                .singleElement()
                .satisfies(depot -> assertThat(depot.hours().keySet())
                        .containsExactlyInAnyOrderElementsOf(Stream.of(days.split(" "))
                                .map(DayOfWeek::valueOf)
                                .toList()));
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

    private static BusinessCalendar.Slot slot(String from, String to) {
        return new BusinessCalendar.Slot(LocalTime.parse(from), LocalTime.parse(to));
    }
}
