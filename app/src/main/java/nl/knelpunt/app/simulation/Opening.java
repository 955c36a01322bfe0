package nl.knelpunt.app.simulation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.knelpunt.contract.BusinessCalendar;

/** When the shop's people work, in its time zone. */
record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    Opening {
        days = Set.copyOf(days);
    }

    /** It knows no holidays: a scenario may lie anywhere in the year, and break nothing but what it says. */
    BusinessCalendar calendar() {
        var slots = List.of(new BusinessCalendar.Slot(from, until));
        return new BusinessCalendar(
                "open",
                days.stream().collect(Collectors.toMap(Function.identity(), day -> slots)),
                null,
                Set.of(),
                Set.of());
    }
}
