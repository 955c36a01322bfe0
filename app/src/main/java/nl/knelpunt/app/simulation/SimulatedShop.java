package nl.knelpunt.app.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * A shop in which nothing breaks.
 *
 * @param ordersPerDay on a mean day
 * @param daysBefore how long it was open already when the scenario starts, in days
 * @param promise from the order until it should be delivered
 * @param returns the share of the orders that are sent back, 0 to 1
 * @param attributes of orders: each one's values, and their weights
 * @param legs how long each takes, in opening hours if it is work
 */
record SimulatedShop(
        double ordersPerDay,
        LocalDate start,
        int days,
        int daysBefore,
        ZoneId timeZone,
        Rhythm rhythm,
        Opening open,
        Duration promise,
        double returns,
        Map<String, Map<String, Double>> attributes,
        Map<Leg, Spell> legs) {

    /** From when on orders are placed. */
    Instant opened() {
        return start.minusDays(daysBefore).atStartOfDay(timeZone).toInstant();
    }

    Instant begin() {
        return start.atStartOfDay(timeZone).toInstant();
    }

    Instant end() {
        return start.plusDays(days).atStartOfDay(timeZone).toInstant();
    }

    Spell spell(Leg leg) {
        var spell = legs.get(leg);
        if (spell == null) {
            throw new IllegalStateException("nobody said how long " + leg + " takes");
        }
        return spell;
    }
}
