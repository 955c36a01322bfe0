package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Alerts that wait: for opening hours, for others, for a receiver's pace. */
class WaitingIT extends Scenario {
    private static final String OFFICE_HOURS = """
            calendars:
              office: { monday-sunday: [08:00-18:00] }
            routes: { calendar: office, groupWait: PT0S }
            """;

    @Test
    void waitsThroughTheNightInWhichTheClocksGoForwardAndTellsAllAsOneAtOpening() {
        at("2026-03-28T21:00");
        opens(OFFICE_HOURS);
        complains("Mijn pakket is te laat.");
        complains("Waar blijft mijn fiets?");
        nothingElseIsTold();

        at("2026-03-29T07:59");
        nothingElseIsTold();

        at("2026-03-29T08:00");
        assertThat(hears("logistics").title()).startsWith("2 klachten");
        nothingElseIsTold();
    }

    @Test
    void waitsAnHourLongerWhereTheClocksGoBack() {
        at("2025-10-25T21:00");
        opens(OFFICE_HOURS);
        var complaint = complains("Mijn pakket is te laat.");
        nothingElseIsTold();

        at("2025-10-26T07:59");
        nothingElseIsTold();

        at("2025-10-26T08:00");
        assertThat(hears("logistics").complaints()).containsExactly(complaint);
    }

    @Test
    void tellsOfDangerAtOnceWhateverTheHour() {
        at("2026-03-28T21:00");
        opens(OFFICE_HOURS);
        complains("Mijn pakket is te laat.");
        var danger = complainsOfDanger("De accu van mijn fiets vloog in brand.");

        assertThat(hears("logistics").complaints()).containsExactly(danger);
        nothingElseIsTold();
    }

    @Test
    void gathersWhatComesTogetherAndTellsTheRestAfterTheInterval() {
        at("2026-03-02T10:00:00");
        opens("routes: { groupBy: [step], groupWait: PT30S, groupInterval: PT5M }");
        var first = complains("Mijn pakket is te laat.");
        nothingElseIsTold();
        at("2026-03-02T10:00:20");
        var second = complains("Waar blijft mijn fiets?");
        var third = complains("Nog niets ontvangen.");
        nothingElseIsTold();
        at("2026-03-02T10:00:31");
        assertThat(hears("logistics").complaints()).containsExactly(first, second, third);

        at("2026-03-02T10:01:00");
        var late = complains("De bezorger kwam niet.");
        at("2026-03-02T10:05:30");
        nothingElseIsTold();
        at("2026-03-02T10:05:31");
        assertThat(hears("logistics").complaints()).containsExactly(late);
        nothingElseIsTold();
    }

    @Test
    void tellsNoMoreThanTenAnHourAndTheRestAsOne() {
        at("2026-03-02T10:00");
        opens("routes: { receivers: [paced], groupBy: complaint, groupWait: PT0S }");
        for (var number = 0; number < 10; number++) {
            complains("Mijn pakket is te laat.");
            hears("paced");
        }
        complains("Waar blijft mijn fiets?");
        complains("Nog niets ontvangen.");
        at("2026-03-02T10:59");
        nothingElseIsTold();

        at("2026-03-02T11:00");
        var rest = hears("paced");
        assertThat(rest.title()).startsWith("2 klachten");
        assertThat(rest.complaints()).hasSize(2);
        nothingElseIsTold();
    }
}
