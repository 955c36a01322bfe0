package nl.knelpunt.processor.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order's way, in whatever order it became known. Of a milestone that is told twice the earlier time counts, and
 * so does the earlier promise: it is the one that the customer was given.
 *
 * @param reached when each milestone was reached, by its id
 * @param promisedBy by when the customer was promised the order; null if nobody said
 * @param attributes such as carrier, warehouse, productGroup, region; what was told last
 */
public record OrderTimeline(
        Map<String, Instant> reached, @Nullable Instant promisedBy, Map<String, String> attributes) {
    /** Of an order of which nothing is known. */
    public static final OrderTimeline EMPTY = new OrderTimeline(Map.of(), null, Map.of());

    public OrderTimeline {
        reached = Map.copyOf(reached);
        attributes = Map.copyOf(attributes);
    }

    /** This and what an event tells. */
    public OrderTimeline with(OrderProgressed event) {
        var all = new HashMap<>(reached);
        all.merge(event.milestone(), event.at(), (one, other) -> one.isBefore(other) ? one : other);
        var more = new HashMap<>(attributes);
        more.putAll(event.attributes());
        return new OrderTimeline(all, earlier(promisedBy, event.promisedBy()), more);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Without what was reached after a time. */
    OrderTimeline until(Instant knownAt) {
        var known = new HashMap<>(reached);
        known.values().removeIf(at -> at.isAfter(knownAt));
        return new OrderTimeline(known, promisedBy, attributes);
    }

    /** When a milestone was reached, if that was known at a time: later ones were not. */
    Optional<Instant> reached(String milestone, Instant knownAt) {
        return Optional.ofNullable(reached.get(milestone)).filter(at -> !at.isAfter(knownAt));
    }
}
