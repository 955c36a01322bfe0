package nl.knelpunt.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.knelpunt.contract.BusinessCalendar;
import nl.knelpunt.contract.BusinessCalendar.Slot;

/** Calendars to test with. */
final class Calendars {
    private Calendars() {}

    /** Monday to Friday, 09:00 to 17:00. */
    static BusinessCalendar office(String holidays) {
        return new BusinessCalendar("office", officeHours(), holidays, Set.of(), Set.of());
    }

    static BusinessCalendar office(String holidays, String closed, String open) {
        return new BusinessCalendar(
                "office", officeHours(), holidays, Set.of(LocalDate.parse(closed)), Set.of(LocalDate.parse(open)));
    }

    private static EnumMap<DayOfWeek, List<Slot>> officeHours() {
        var hours = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> hours.put(day, List.of(slot("09:00-17:00"))));
        return hours;
    }

    /** The same on each day, without holidays. */
    static BusinessCalendar daily(String... slots) {
        var hours = Arrays.stream(slots).map(Calendars::slot).toList();
        return new BusinessCalendar(
                "daily",
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> hours)),
                null,
                Set.of(),
                Set.of());
    }

    /** One without holidays, which is closed on some days, and no slot of which begins or ends at half past two. */
    static BusinessCalendar draw(Random random) {
        var hours = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        hours.put(DayOfWeek.SUNDAY, List.of(slot("01:30-03:30")));
        for (var day : DayOfWeek.values()) {
            var bounds = random.ints(0, 49)
                    .filter(half -> half != 5)
                    .distinct()
                    .limit(2L * random.nextInt(4))
                    .sorted()
                    .toArray();
            var slots = new ArrayList<Slot>();
            for (int i = 0; i + 1 < bounds.length; i += 2) {
                slots.add(new Slot(time(bounds[i]), time(bounds[i + 1])));
            }
            if (!slots.isEmpty()) {
                hours.put(day, slots);
            }
        }
        var closed = random.ints(20, 1, 366)
                .mapToObj(day -> LocalDate.ofYearDay(2026, day))
                .collect(Collectors.toSet());
        return new BusinessCalendar("drawn", hours, null, closed, Set.of());
    }

    private static LocalTime time(int halfHours) {
        return LocalTime.MIDNIGHT.plusMinutes(30L * halfHours);
    }

    /** By the clock on the wall alone. */
    static boolean isOpen(BusinessCalendar calendar, LocalDateTime local) {
        var time = local.toLocalTime();
        return !calendar.closed().contains(local.toLocalDate())
                && calendar.hours().getOrDefault(local.getDayOfWeek(), List.of()).stream()
                        .anyMatch(slot -> !time.isBefore(slot.from())
                                && (slot.to().equals(LocalTime.MIDNIGHT) || time.isBefore(slot.to())));
    }

    private static Slot slot(String text) {
        var times = text.replace("24:00", "00:00").split("-", -1);
        return new Slot(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
    }
}
