package nl.knelpunt.contract;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order reached a milestone.
 *
 * @param milestone id of one of the journey's milestones; what a shop itself calls it is known to the intakes only
 * @param at when, UTC
 * @param promisedBy by when the shop promised the customer the order, UTC
 * @param attributes free and small, see {@link Limits}; such as carrier, warehouse, productGroup, region
 */
public record OrderProgressed(
        String orderId,
        String milestone,
        Instant at,
        @Nullable Instant promisedBy,
        Map<String, String> attributes) implements Event {

    /** @throws IllegalArgumentException naming the field that is out of bounds, without quoting it */
    public OrderProgressed {
        Required.present("orderId", orderId);
        Limits.require("orderId", Limits.requiredName(orderId));
        Required.present("milestone", milestone);
        Required.present("at", at);
        attributes = Required.copy("attributes", attributes);
        Limits.require("attributes", Limits.attributes(attributes));
    }

    @Override
    public String key() {
        return orderId;
    }

    /** The same milestone told twice is the same event. */
    @Override
    public String eventId() {
        return orderId + "/" + milestone + "@" + at;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "OrderProgressed[" + orderId + ", " + milestone + "]";
    }
}
