package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.WorkingTime;

/** Counts the time that counts on a stretch: that of its calendar, or all. Thread-safe. */
public final class StretchClock {
    /** Every hour counts on every stretch. */
    public static final StretchClock ALWAYS = new StretchClock(Map.of());

    private final Map<String, WorkingTime> byCalendar;

    private StretchClock(Map<String, WorkingTime> byCalendar) {
        this.byCalendar = byCalendar;
    }

    /** By the shop's calendars. */
    public static StretchClock of(Shop shop) {
        var byCalendar = new HashMap<String, WorkingTime>();
        shop.calendars().forEach((name, calendar) -> byCalendar.put(name, new WorkingTime(calendar, shop.timeZone())));
        return new StretchClock(byCalendar);
    }

    private WorkingTime of(Journey.Stretch stretch) {
        var calendar = stretch.calendar();
        return calendar == null ? WorkingTime.ALWAYS : byCalendar.getOrDefault(calendar, WorkingTime.ALWAYS);
    }

    /** How much time counted in between; none if {@code to} is not after {@code from}. */
    public Duration between(Journey.Stretch stretch, Instant from, Instant to) {
        return of(stretch).between(from, to);
    }

    /** The moment when that much time has counted. */
    Instant after(Journey.Stretch stretch, Instant from, Duration time) {
        return of(stretch).plus(from, time);
    }

    /** How long an order was on a stretch that it left, in seconds. */
    public double seconds(Passage passage) {
        var until = passage.until();
        return until == null
                ? 0
                : between(passage.stretch(), passage.since(), until).toMillis() / 1000.0;
    }
}
