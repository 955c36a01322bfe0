package nl.knelpunt.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When people of the shop work, in its time zone.
 *
 * @param hours of each weekday, in their order; a weekday that is not there is closed all day
 * @param holidays one of {@link #HOLIDAY_REGIONS}, on whose official days off it is closed; null for none
 * @param closed days on which it is closed besides
 * @param open holidays on which it is open all the same, for the hours of their weekday
 */
public record BusinessCalendar(
        String name,
        Map<DayOfWeek, List<Slot>> hours,
        @Nullable String holidays,
        Set<LocalDate> closed,
        Set<LocalDate> open) {
    /** The countries whose holidays are known. */
    public static final List<String> HOLIDAY_REGIONS = List.of("be", "nl");

    /**
     * A part of a day, in whole minutes.
     *
     * @param to after {@code from}; midnight for the end of the day
     */
    public record Slot(LocalTime from, LocalTime to) {
        public Slot {
            if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
                throw new IllegalArgumentException("a slot must end after its start");
            }
            if (!isWholeMinutes(from) || !isWholeMinutes(to)) {
                throw new IllegalArgumentException("a slot must begin and end at whole minutes");
            }
        }

        boolean overlaps(Slot other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private static boolean isWholeMinutes(LocalTime time) {
            return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
        }

        private boolean startsBeforeEndOf(Slot other) {
            return other.to.equals(LocalTime.MIDNIGHT) || from.isBefore(other.to);
        }

        @Override
        public String toString() {
            return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
        }
    }

    /** @throws IllegalArgumentException if it never opens, two slots of a day overlap, or the holidays' region is not known */
    public BusinessCalendar {
        hours = hours.entrySet().stream()
                .filter(day -> !day.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a calendar must open on some weekday");
        }
        if (holidays != null && !HOLIDAY_REGIONS.contains(holidays)) {
            throw new IllegalArgumentException("the holidays' region is not known");
        }
        closed = Set.copyOf(closed);
        open = Set.copyOf(open);
    }

    private static List<Slot> inOrder(List<Slot> slots) {
        var sorted = slots.stream().sorted(Comparator.comparing(Slot::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw new IllegalArgumentException("slots of a day must not overlap");
            }
        }
        return sorted;
    }
}
