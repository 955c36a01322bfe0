package nl.knelpunt.app.simulation;

import java.time.Instant;
import java.util.Map;

/**
 * When an incident lasts, and for which orders.
 *
 * @param where values of attributes, all of which an order must have; empty for all orders
 */
record Scope(Instant from, Instant until, Map<String, String> where) {
    Scope {
        where = Map.copyOf(where);
    }

    boolean lastsAt(long millis) {
        return millis >= from.toEpochMilli() && millis < until.toEpochMilli();
    }

    boolean holdsFor(Map<String, String> attributes) {
        return attributes.entrySet().containsAll(where.entrySet());
    }
}
