package nl.knelpunt.notifier.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times of a report: whole days as people in the shop live them, be they of 23, 24 or 25 hours.
 *
 * @param until the first moment after what is reported
 */
record Days(LocalDate date, ZoneId zone, Instant until) {
    /** How long alerts are kept, so that whoever was told of a complaint can still answer. */
    static final int LOOK_BACK_DAYS = 30;

    private static final int WEEK_DAYS = 7;

    enum Part {
        WEEK_BEFORE,
        YESTERDAY,
        NIGHT,
        NONE
    }

    /** @throws IllegalArgumentException if the date begins later than {@code until} */
    Days {
        if (date.atStartOfDay(zone).toInstant().isAfter(until)) {
            throw new IllegalArgumentException("a report cannot be of a day that has not begun");
        }
    }

    Instant midnight() {
        return start(date);
    }

    Instant yesterday() {
        return start(date.minusDays(1));
    }

    /** When the report's look at what is still open begins. */
    Instant lookBack() {
        return start(date.minusDays(LOOK_BACK_DAYS));
    }

    /** When the week before last began, and with it what this week is compared with. */
    Instant fortnight() {
        return start(date.minusDays(2 * WEEK_DAYS));
    }

    LocalDate weekday() {
        return date.minusDays(1 + WEEK_DAYS);
    }

    Instant weekBefore() {
        return start(weekday());
    }

    Part part(Instant at) {
        if (!at.isBefore(until)) {
            return Part.NONE;
        }
        if (!at.isBefore(midnight())) {
            return Part.NIGHT;
        }
        if (!at.isBefore(yesterday())) {
            return Part.YESTERDAY;
        }
        return at.isBefore(weekBefore()) || !at.isBefore(start(weekday().plusDays(1))) ? Part.NONE : Part.WEEK_BEFORE;
    }

    /** Whether it was yesterday or in the night. */
    boolean isNew(Instant at) {
        var part = part(at);
        return part == Part.YESTERDAY || part == Part.NIGHT;
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** From the same weekday a week ago until yesterday. */
    List<LocalDate> week() {
        return Stream.iterate(weekday(), day -> day.plusDays(1))
                .limit(WEEK_DAYS + 1L)
                .toList();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
