package nl.knelpunt.producer;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The parcels of a Shopify order, which has come as far as the last of them.
 *
 * @param sent those that are on their way or have arrived
 * @param all whether nothing is left to be sent
 */
record ShopifyShipments(List<JsonNode> sent, boolean all) {
    private static final String OUT = "out_for_delivery";
    private static final String DELIVERED = "delivered";

    static ShopifyShipments of(JsonNode order) {
        return new ShopifyShipments(
                order.path("fulfillments")
                        .valueStream()
                        .filter(has("status", "success"))
                        .toList(),
                has("fulfillment_status", "fulfilled").test(order));
    }

    void tell(PlatformOrder told) {
        told.carrier(sent.stream()
                .flatMap(parcel -> PlatformOrder.texts(parcel, "tracking_company"))
                .findFirst()
                .orElse(null));
        if (!all || sent.isEmpty()) {
            return;
        }
        told.milestone("handed_over", Moments.latest(times("created_at", _ -> true)));
        if (sent.stream().allMatch(has("shipment_status", DELIVERED))) {
            told.milestone(DELIVERED, Moments.latest(times("updated_at", _ -> true)));
        } else if (sent.stream().allMatch(has("shipment_status", OUT, DELIVERED))) {
            told.milestone(OUT, Moments.latest(times("updated_at", has("shipment_status", OUT))));
        }
    }

    private Stream<String> times(String field, Predicate<JsonNode> which) {
        return sent.stream().filter(which).flatMap(parcel -> PlatformOrder.texts(parcel, field));
    }

    private static Predicate<JsonNode> has(String field, String... values) {
        var wanted = Set.of(values);
        return object -> PlatformOrder.texts(object, field).anyMatch(wanted::contains);
    }
}
