package nl.knelpunt.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import nl.knelpunt.contract.BusinessCalendar;

/**
 * When a calendar is open in one year, with the open time until each opening, so that it takes a search to know how much lies
 * between two moments. Years are those of UTC: every moment is in one, whatever clocks do at midnight.
 */
final class OpenYear {
    private final Instant end;
    private final long[] opens;
    private final long[] closes;
    /** The seconds that were open in the year until each opening. */
    private final long[] openBefore;

    /** @param spells from and to in seconds since the epoch, in turn, in their order and not overlapping */
    private OpenYear(Instant end, long[] spells) {
        this.end = end;
        var count = spells.length / 2;
        opens = new long[count];
        closes = new long[count];
        openBefore = new long[count];
        var open = 0L;
        for (int i = 0; i < count; i++) {
            opens[i] = spells[2 * i];
            closes[i] = spells[2 * i + 1];
            openBefore[i] = open;
            open += closes[i] - opens[i];
        }
    }

    static OpenYear of(BusinessCalendar calendar, ZoneId zone, int year) {
        var begin = begin(year);
        var end = begin(year + 1);
        var first = begin.atZone(zone).toLocalDate();
        var last = end.atZone(zone).toLocalDate();
        var region = calendar.holidays();
        var holidays = region == null ? Set.<LocalDate>of() : Holidays.between(region, first, last);
        var spells = first.datesUntil(last.plusDays(1))
                .flatMapToLong(date -> slots(calendar, date, holidays).stream()
                        .flatMapToLong(slot -> spell(slot, date, zone, begin.getEpochSecond(), end.getEpochSecond())));
        return new OpenYear(end, spells.toArray());
    }

    static Instant begin(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<BusinessCalendar.Slot> slots(
            BusinessCalendar calendar, LocalDate date, Set<LocalDate> holidays) {
        var isClosed = calendar.closed().contains(date)
                || (holidays.contains(date) && !calendar.open().contains(date));
        return isClosed ? List.of() : calendar.hours().getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** What of a slot is within the year; nothing if clocks skip it. */
    private static LongStream spell(BusinessCalendar.Slot slot, LocalDate date, ZoneId zone, long begin, long end) {
        var untilMidnight = slot.to().equals(LocalTime.MIDNIGHT);
        var opens = Math.max(begin, second(date.atTime(slot.from()), zone));
        var closes = Math.min(end, second((untilMidnight ? date.plusDays(1) : date).atTime(slot.to()), zone));
        return opens < closes ? LongStream.of(opens, closes) : LongStream.empty();
    }

    /** Of a time that clocks show twice the first; of one that they skip the moment of the skip. So order is kept. */
    private static long second(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.toEpochSecond()
                : local.atZone(zone).toEpochSecond();
    }

    /** Not included. */
    Instant end() {
        return end;
    }

    /** @param until in the year, or its end */
    Duration openUntil(Instant until) {
        var spell = lastAtMost(opens, until.getEpochSecond());
        if (spell < 0) {
            return Duration.ZERO;
        }
        return until.getEpochSecond() < closes[spell]
                ? Duration.ofSeconds(openBefore[spell] + until.getEpochSecond() - opens[spell], until.getNano())
                : Duration.ofSeconds(openBefore[spell] + closes[spell] - opens[spell]);
    }

    /**
     * The first moment until which so much of the year is open.
     *
     * @param open above 0, at most what the whole year has
     */
    Instant whenOpenFor(Duration open) {
        var spell = lastAtMost(openBefore, open.minusNanos(1).toSeconds());
        return Instant.ofEpochSecond(opens[spell]).plus(open.minusSeconds(openBefore[spell]));
    }

    boolean isOpen(Instant moment) {
        var spell = lastAtMost(opens, moment.getEpochSecond());
        return spell >= 0 && moment.getEpochSecond() < closes[spell];
    }

    /** @return the moment itself if it is open; empty if the rest of the year is closed */
    Optional<Instant> nextOpening(Instant moment) {
        if (isOpen(moment)) {
            return Optional.of(moment);
        }
        var next = lastAtMost(opens, moment.getEpochSecond()) + 1;
        return next < opens.length ? Optional.of(Instant.ofEpochSecond(opens[next])) : Optional.empty();
    }

    /** @return index of the last value that is at most that; -1 if none is */
    private static int lastAtMost(long[] ascending, long value) {
        var found = Arrays.binarySearch(ascending, value);
        return found >= 0 ? found : -found - 2;
    }
}
