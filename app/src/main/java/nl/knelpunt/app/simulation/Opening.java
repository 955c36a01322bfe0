package nl.knelpunt.app.simulation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** When the shop's people work, in its time zone. */
record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    Opening {
        days = Set.copyOf(days);
    }
}
