package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LegTimeTest {
    private final SimulatedShop shop =
            Played.scenario("shop: { start: 2026-03-23, days: 14 }").shop();
    private final LegTime opening = LegTime.ofOpening(shop);

    @Test
    void goesOnInTheMorningWhereItStoppedInTheEvening() {
        assertThat(after("2026-03-24T18:00:00Z", 2)).isEqualTo("2026-03-25T08:00:00Z");
    }

    @Test
    void leavesOutTheSundayOnWhichSummerTimeBegins() {
        assertThat(after("2026-03-28T18:00:00Z", 2)).isEqualTo("2026-03-30T07:00:00Z");
    }

    @Test
    void beginsAtTheOpeningWhatComesInAtNight() {
        assertThat(after("2026-03-24T02:00:00Z", 1)).isEqualTo("2026-03-24T08:00:00Z");
    }

    @Test
    void standsStillDuringAStop() {
        var stop = new Scope(Instant.parse("2026-03-24T09:00:00Z"), Instant.parse("2026-03-24T12:00:00Z"), Map.of());

        assertThat(Instant.ofEpochMilli(opening.after(
                        millis("2026-03-24T08:00:00Z"), Duration.ofHours(2).toMillis(), List.of(stop))))
                .isEqualTo("2026-03-24T13:00:00Z");
    }

    @Test
    void standsStillDuringEachStopWhateverTheirOrder() {
        var early = new Scope(Instant.parse("2026-03-24T09:00:00Z"), Instant.parse("2026-03-24T12:00:00Z"), Map.of());
        var within = new Scope(Instant.parse("2026-03-24T10:00:00Z"), Instant.parse("2026-03-24T11:00:00Z"), Map.of());
        var late = new Scope(Instant.parse("2026-03-24T12:30:00Z"), Instant.parse("2026-03-24T20:00:00Z"), Map.of());

        assertThat(Instant.ofEpochMilli(opening.after(
                        millis("2026-03-24T08:00:00Z"), Duration.ofHours(2).toMillis(), List.of(late, within, early))))
                .isEqualTo("2026-03-25T07:30:00Z");
    }

    @Test
    void endsWithTheScenario() {
        assertThat(opening.after(
                        millis("2026-04-04T17:00:00Z"), Duration.ofDays(3).toMillis()))
                .isEqualTo(LegTime.NEVER);
    }

    private Instant after(String start, int hours) {
        return Instant.ofEpochMilli(
                opening.after(millis(start), Duration.ofHours(hours).toMillis()));
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
