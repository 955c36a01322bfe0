package nl.knelpunt.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;
import nl.knelpunt.contract.BusinessCalendar;

/**
 * Counts the time in which a calendar is open, over nights, weekends, holidays and changes of the clock. Where clocks are set
 * back, a slot begins or ends at the first of two equal times; an hour that they skip is not there to work in.
 *
 * <p>Calendars are known for this century. Before 2000 and from 2100 on, in UTC, all time counts as open, so that no mistyped
 * year makes work without end. May be used by many threads.
 */
public final class WorkingTime {
    /** Of what has no calendar: all time counts. */
    public static final WorkingTime ALWAYS = new WorkingTime(Instant.EPOCH, Instant.EPOCH, year -> {
        throw new IllegalStateException("no year has hours");
    });

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Instant begin;
    private final Instant end;
    private final IntFunction<OpenYear> hours;
    private final ConcurrentMap<Integer, OpenYear> years = new ConcurrentHashMap<>();

    /** @param zone in which the calendar's times are */
    public WorkingTime(BusinessCalendar calendar, ZoneId zone) {
        this(OpenYear.begin(FIRST_YEAR), OpenYear.begin(LAST_YEAR + 1), year -> OpenYear.of(calendar, zone, year));
        // the first look at holidays takes half a second, and would tell of a broken jar: now, not with the first order
        year(begin);
    }

    /** @param begin of the time in which hours count, as they do until its end */
    private WorkingTime(Instant begin, Instant end, IntFunction<OpenYear> hours) {
        this.begin = begin;
        this.end = end;
        this.hours = hours;
    }

    /** @return the open time from one moment to another; zero if that is not after it */
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var open = Duration.ZERO;
        var at = from;
        if (at.isBefore(begin)) {
            at = earlier(to, begin);
            open = Duration.between(from, at);
        }
        while (at.isBefore(to) && at.isBefore(end)) {
            var year = year(at);
            var until = earlier(to, year.end());
            open = open.plus(year.openUntil(until)).minus(year.openUntil(at));
            at = until;
        }
        return open.plus(Duration.between(at, to));
    }

    /**
     * @param worked zero or more
     * @return the first moment at which that much open time has passed; {@code from} itself if that is none
     * @throws IllegalArgumentException if the time worked is negative
     * @throws java.time.DateTimeException if it is later than an instant can be
     */
    public Instant plus(Instant from, Duration worked) {
        if (worked.isNegative()) {
            throw new IllegalArgumentException("the time worked must not be negative");
        }
        var at = from;
        var left = worked;
        if (at.isBefore(begin)) {
            var until = Duration.between(at, begin);
            if (left.compareTo(until) <= 0) {
                return at.plus(left);
            }
            left = left.minus(until);
            at = begin;
        }
        while (!left.isZero() && at.isBefore(end)) {
            var year = year(at);
            var gone = year.openUntil(at);
            var open = year.openUntil(year.end()).minus(gone);
            if (left.compareTo(open) <= 0) {
                return year.whenOpenFor(gone.plus(left));
            }
            left = left.minus(open);
            at = year.end();
        }
        return at.plus(left);
    }

    public boolean isOpen(Instant moment) {
        return moment.isBefore(begin) || !moment.isBefore(end) || year(moment).isOpen(moment);
    }

    /** @return the first moment from then on that is open: itself if it is */
    public Instant nextOpening(Instant moment) {
        var at = moment;
        while (!at.isBefore(begin) && at.isBefore(end)) {
            var year = year(at);
            var opening = year.nextOpening(at);
            if (opening.isPresent()) {
                return opening.get();
            }
            at = year.end();
        }
        return at;
    }

    private OpenYear year(Instant moment) {
        return years.computeIfAbsent(LocalDate.ofInstant(moment, ZoneOffset.UTC).getYear(), hours::apply);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
