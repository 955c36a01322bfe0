package nl.knelpunt.app.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** When orders are placed: a Poisson process whose rate follows the week, the day, and changes of volume. */
final class Arrivals {
    private static final double HOUR_MILLIS = 3_600_000;

    private final Scenario scenario;
    private final RandomGenerator random;
    private final long end;
    private double at;
    private long until;
    private double perMilli;

    Arrivals(Scenario scenario, RandomGenerator random) {
        this.scenario = scenario;
        this.random = random;
        this.end = scenario.end().toEpochMilli();
        this.at = scenario.shop().opened().toEpochMilli();
        this.until = scenario.shop().opened().toEpochMilli();
    }

    /** @return milliseconds; {@link LegTime#NEVER} after the last one */
    long next() {
        // the integral of the rate from one arrival to the next is exponential with mean 1
        var left = -Math.log(1 - random.nextDouble());
        while (true) {
            var expected = perMilli * (until - at);
            if (left < expected) {
                at += left / perMilli;
                return (long) at;
            }
            left -= expected;
            if (until >= end) {
                return LegTime.NEVER;
            }
            startPeriodAt(until);
        }
    }

    /** Begins the next piece of time with one rate: an hour at most. */
    private void startPeriodAt(long begin) {
        var shop = scenario.shop();
        var local = Instant.ofEpochMilli(begin).atZone(shop.timeZone());
        var next = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant().toEpochMilli();
        var volume = 1.0;
        for (var change : scenario.volumes()) {
            var from = change.from().toEpochMilli();
            var over = change.until().toEpochMilli();
            if (begin >= from && begin < over) {
                volume *= change.factor();
                next = Math.min(next, over);
            } else if (begin < from) {
                next = Math.min(next, from);
            }
        }
        at = begin;
        until = Math.min(next, end);
        perMilli = shop.ordersPerDay() * shop.rhythm().shareOfDay(local) * volume / HOUR_MILLIS;
    }
}
