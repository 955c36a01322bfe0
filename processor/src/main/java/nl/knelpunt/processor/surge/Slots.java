package nl.knelpunt.processor.surge;

import java.time.Instant;
import java.time.ZoneId;

/** Time, cut into counting windows of five minutes, and into hours; both are numbered from 1970 on. */
final class Slots {
    static final int WINDOW_SECONDS = 300;
    static final int WINDOWS_PER_HOUR = 3600 / WINDOW_SECONDS;
    static final int HOURS_PER_WEEK = 168;
    static final int WINDOWS_PER_WEEK = HOURS_PER_WEEK * WINDOWS_PER_HOUR;

    private Slots() {}

    static long window(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) WINDOW_SECONDS);
    }

    static long hourOf(long window) {
        return Math.floorDiv(window, (long) WINDOWS_PER_HOUR);
    }

    static Instant startOf(long window) {
        return Instant.ofEpochSecond(window * WINDOW_SECONDS);
    }

    static boolean beginsAnHour(long window) {
        return Math.floorMod(window, WINDOWS_PER_HOUR) == 0;
    }

    /** How much of the window has passed at that moment, 0 to 1. */
    static double passed(long window, Instant now) {
        return Math.clamp((now.toEpochMilli() - window * WINDOW_SECONDS * 1000.0) / (WINDOW_SECONDS * 1000.0), 0, 1);
    }

    /** The hour's place in the shop's week, from Monday 0:00; 0 to 167. */
    static int ofWeek(long hour, ZoneId zone) {
        var local = Instant.ofEpochSecond(hour * 3600).atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }
}
