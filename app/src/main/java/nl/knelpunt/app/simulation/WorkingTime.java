package nl.knelpunt.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The hours in which something goes on, from the begin of a scenario until its end. */
final class WorkingTime {
    /** After the end of the scenario. */
    static final long NEVER = Long.MAX_VALUE;

    /** When each period opens and when it closes, in milliseconds. */
    private final NavigableMap<Long, Long> periods;

    private WorkingTime(NavigableMap<Long, Long> periods) {
        this.periods = periods;
    }

    static WorkingTime always(SimulatedShop shop) {
        return new WorkingTime(
                new TreeMap<>(Map.of(shop.begin().toEpochMilli(), shop.end().toEpochMilli())));
    }

    static WorkingTime ofOpening(SimulatedShop shop) {
        var periods = new TreeMap<Long, Long>();
        for (int i = 0; i < shop.days(); i++) {
            var day = shop.start().plusDays(i);
            if (shop.open().days().contains(day.getDayOfWeek())) {
                periods.put(
                        day.atTime(shop.open().from())
                                .atZone(shop.timeZone())
                                .toInstant()
                                .toEpochMilli(),
                        day.atTime(shop.open().until())
                                .atZone(shop.timeZone())
                                .toInstant()
                                .toEpochMilli());
            }
        }
        return new WorkingTime(periods);
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
        var first = periods.floorKey(start);
        var at = start;
        var left = millis;
        for (var period : periods.tailMap(first == null ? start : first).entrySet()) {
            at = Math.max(at, period.getKey());
            for (var free : free(at, period.getValue(), stops)) {
                if (left <= free.until() - free.from()) {
                    return free.from() + left;
                }
                left -= free.until() - free.from();
            }
        }
        return NEVER;
    }

    private record Free(long from, long until) {}

    /** What the stops leave of a period. */
    private static List<Free> free(long from, long until, List<Scope> stops) {
        if (stops.isEmpty()) {
            return from < until ? List.of(new Free(from, until)) : List.of();
        }
        var free = new ArrayList<Free>();
        var at = from;
        while (at < until) {
            var now = at;
            var stop = stops.stream().filter(scope -> scope.lastsAt(now)).findFirst();
            if (stop.isPresent()) {
                at = stop.get().until().toEpochMilli();
            } else {
                at = Math.min(until, nextStop(at, stops));
                free.add(new Free(now, at));
            }
        }
        return free;
    }

    private static long nextStop(long at, List<Scope> stops) {
        return stops.stream()
                .mapToLong(stop -> stop.from().toEpochMilli())
                .filter(from -> from > at)
                .min()
                .orElse(NEVER);
    }
}
