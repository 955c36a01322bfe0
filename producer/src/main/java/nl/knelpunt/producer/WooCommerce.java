package nl.knelpunt.producer;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders of WooCommerce. What has a date of its own is told at that; a status that the journey has as a milestone, and a refund,
 * when the order was last modified. Source: WooCommerce REST API v3, orders and webhooks.
 */
final class WooCommerce implements Platform {
    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,20}");
    private static final String COMPLETED = "completed";
    /** Their dates are in the order, or they say nothing. */
    private static final Set<String> TOLD_BY_DATES = Set.of("pending", "processing", COMPLETED);

    private static final Set<String> NOT_YET_PLACED = Set.of("checkout-draft", "auto-draft", "draft");

    @Override
    public String name() {
        return "woocommerce";
    }

    @Override
    public String signatureHeader() {
        return "X-WC-Webhook-Signature";
    }

    @Override
    public boolean isPing(Message message) {
        return message.mediaType().equals("application/x-www-form-urlencoded")
                && PING.matcher(new String(message.body(), StandardCharsets.ISO_8859_1))
                        .matches();
    }

    @Override
    public PlatformOrder read(ObjectNode order, Message message, Journey journey) {
        var resource = message.headers().get("X-WC-Webhook-Resource");
        if (resource != null && !resource.equals("order")) {
            throw new ProblemException(
                    ProblemType.INVALID, "only orders are taken here: the topics order.created and order.updated");
        }
        var number = PlatformOrder.text(order, "number");
        var told = new PlatformOrder(number == null ? PlatformOrder.text(order, "id") : number, journey);
        var status = PlatformOrder.text(order, "status");
        if (status == null || NOT_YET_PLACED.contains(status)) {
            return told;
        }
        addMilestones(order, status, told, journey);
        told.carrier(PlatformOrder.text(order.path("shipping_lines").path(0), "method_title"));
        var shipping = order.path("shipping");
        var address = PlatformOrder.text(shipping, "country") == null ? order.path("billing") : shipping;
        told.region(
                PlatformOrder.text(address, "country"),
                PlatformOrder.text(address, "state"),
                PlatformOrder.text(address, "postcode"));
        return told;
    }

    private static void addMilestones(JsonNode order, String status, PlatformOrder told, Journey journey) {
        told.milestone("placed", utc(order, "date_created_gmt"));
        told.milestone("paid", utc(order, "date_paid_gmt"));
        // shops complete an order when they send it; one that does when it has arrived says so by an alias
        told.milestone(
                journey.milestone(COMPLETED).isPresent() ? COMPLETED : "handed_over", utc(order, "date_completed_gmt"));
        var modified = utc(order, "date_modified_gmt");
        if (!TOLD_BY_DATES.contains(status)) {
            told.milestone(status, modified);
        }
        if (!order.path("refunds").isEmpty()) {
            told.milestone("refunded", modified);
        }
    }

    /** Its fields in GMT have no zone. */
    private static @Nullable String utc(JsonNode order, String field) {
        var time = PlatformOrder.text(order, field);
        return time == null || time.endsWith("Z") ? time : time + "Z";
    }
}
