package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import nl.knelpunt.service.WorkingTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00, 2026-03-02T17:30",
        "2026-03-02T06:00, 2026-03-02T17:30",
        "2026-03-02T17:00, 2026-03-02T17:30",
        "2026-03-02T17:01, 2026-03-03T17:30",
        "2026-03-02T19:00, 2026-03-03T17:30",
        // over a Sunday on which the clock is set ahead
        "2026-03-28T17:20, 2026-03-30T17:30",
        "2026-03-29T01:30, 2026-03-30T17:30"
    })
    void endsAsTheCalendarSays(LocalDateTime now, LocalDateTime end) {
        var hours = new OpeningHours(Asking.shop()).of(null, "logistics");
        assertThat(end(hours, now)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00, 2026-03-02T17:00",
        "2026-03-02T16:31, 2026-03-03T17:00",
        "2026-03-02T23:59, 2026-03-03T17:00",
        "2026-10-24T18:00, 2026-10-25T17:00"
    })
    void endsAtFiveWhereItNeverCloses(LocalDateTime now, LocalDateTime end) {
        assertThat(end(WorkingTime.ALWAYS, now)).isEqualTo(end);
    }

    private static LocalDateTime end(WorkingTime hours, LocalDateTime now) {
        var zone = Asking.shop().timeZone();
        Instant end = WorkingDay.end(hours, now.atZone(zone).toInstant(), zone);
        return LocalDateTime.ofInstant(end, zone);
    }
}
