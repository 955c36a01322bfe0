package nl.knelpunt.app.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.knelpunt.service.WorkingTime;

/** Tells when an order has gone a leg, until the end of a scenario. */
final class LegTime {
    /** After the end of the scenario. */
    static final long NEVER = Long.MAX_VALUE;

    private final WorkingTime time;
    private final Instant end;

    private LegTime(WorkingTime time, Instant end) {
        this.time = time;
        this.end = end;
    }

    /** Of what goes on day and night. */
    static LegTime always(SimulatedShop shop) {
        return new LegTime(WorkingTime.ALWAYS, shop.end());
    }

    /** Of what goes on while the shop's people work. */
    static LegTime ofOpening(SimulatedShop shop) {
        return new LegTime(new WorkingTime(shop.open().calendar(), shop.timeZone()), shop.end());
    }

    /** @return when that much working time has gone by since then */
    long after(long start, long millis) {
        return after(start, millis, List.of());
    }

    /**
     * The same, where at times nothing goes on.
     *
     * @param stops those times
     */
    long after(long start, long millis, List<Scope> stops) {
        var at = Instant.ofEpochMilli(start);
        var left = Duration.ofMillis(millis);
        for (var stop : stops.stream().sorted(Comparator.comparing(Scope::from)).toList()) {
            var free = time.between(at, stop.from());
            if (left.compareTo(free) <= 0) {
                break;
            }
            left = left.minus(free);
            at = later(at, stop.until());
        }
        var done = time.plus(at, left);
        return done.isAfter(end) ? NEVER : done.toEpochMilli();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
