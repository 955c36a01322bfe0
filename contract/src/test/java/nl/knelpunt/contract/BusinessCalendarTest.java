package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knelpunt.contract.BusinessCalendar.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "08:00, 12:00, 11:59, 13:00",
        "11:59, 13:00, 08:00, 12:00",
        "08:00, 00:00, 23:00, 00:00",
        "00:00, 00:00, 09:00, 10:00",
    })
    void refusesSlotsThatOverlap(LocalTime from, LocalTime to, LocalTime otherFrom, LocalTime otherTo) {
        assertThatThrownBy(() -> monday(new Slot(from, to), new Slot(otherFrom, otherTo)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bringsSlotsIntoTheirOrderAlsoIfTheyTouch() {
        var morning = new Slot(LocalTime.of(8, 0), LocalTime.of(12, 0));
        var afternoon = new Slot(LocalTime.of(12, 0), LocalTime.MIDNIGHT);

        assertThat(monday(afternoon, morning).hours().get(DayOfWeek.MONDAY)).containsExactly(morning, afternoon);
    }

    @ParameterizedTest
    @CsvSource({"08:00, 08:00", "12:00, 08:00", "08:00:30, 12:00", "08:00, 12:00:00.5"})
    void refusesASlotOfNoOrOddLength(LocalTime from, LocalTime to) {
        assertThatThrownBy(() -> new Slot(from, to)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToOpenNever() {
        assertThatThrownBy(BusinessCalendarTest::monday).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesHolidaysThatItDoesNotKnow() {
        var hours = Map.of(DayOfWeek.MONDAY, List.of(new Slot(LocalTime.of(8, 0), LocalTime.of(9, 0))));

        assertThatThrownBy(() -> new BusinessCalendar("shop", hours, "atlantis", Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BusinessCalendar monday(Slot... slots) {
        return new BusinessCalendar("shop", Map.of(DayOfWeek.MONDAY, List.of(slots)), null, Set.of(), Set.of());
    }
}
