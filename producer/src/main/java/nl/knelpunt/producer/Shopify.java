package nl.knelpunt.producer;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders of Shopify. Source: its REST Admin API, Order with its fulfillments and refunds, and the webhooks {@code orders/…}. */
final class Shopify implements Platform {
    private static final String TOPICS = "orders/";
    private static final String PAID_TOPIC = "orders/paid";
    private static final Set<String> PAID = Set.of("paid", "partially_refunded", "refunded");
    /** Ways to pay some time after ordering, in small letters. */
    private static final Set<String> PAID_LATER =
            Set.of("manual", "bank deposit", "money order", "cash on delivery (cod)");

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public String signatureHeader() {
        return "X-Shopify-Hmac-Sha256";
    }

    @Override
    public boolean isPing(Message message) {
        return false;
    }

    @Override
    public PlatformOrder read(ObjectNode order, Message message, Journey journey) {
        var topic = message.headers().getOrDefault("X-Shopify-Topic", TOPICS);
        if (!topic.startsWith(TOPICS)) {
            throw new ProblemException(
                    ProblemType.INVALID, "only orders are taken here: topics such as orders/create and orders/updated");
        }
        var told = new PlatformOrder(number(order), journey);
        // a payment is a moment older than its order, and one that was brought from elsewhere older by much
        told.milestone("placed", Moments.earliest(PlatformOrder.texts(order, "created_at", "processed_at")));
        told.milestone("paid", paid(order, topic));
        ShopifyShipments.of(order).tell(told);
        told.milestone("cancelled", PlatformOrder.text(order, "cancelled_at"));
        told.milestone("refunded", refunded(order));
        var shipping = order.path("shipping_address");
        var address = shipping.isObject() ? shipping : order.path("billing_address");
        told.region(
                PlatformOrder.text(address, "country_code"),
                PlatformOrder.text(address, "province_code"),
                PlatformOrder.text(address, "zip"));
        return told;
    }

    /** The number that customers see, such as #1001, without its mark, which they often leave out. */
    private static @Nullable String number(JsonNode order) {
        return Stream.of("name", "order_number", "id")
                .flatMap(field -> PlatformOrder.texts(order, field))
                .map(number -> number.startsWith("#") ? number.substring(1) : number)
                .findFirst()
                .orElse(null);
    }

    /** An order does not say when it was paid; most are paid as they are made, and of the others one message says it. */
    private static @Nullable String paid(JsonNode order, String topic) {
        var status = PlatformOrder.text(order, "financial_status");
        if (status == null || !PAID.contains(status)) {
            return null;
        }
        if (!isPaidLater(order)) {
            return PlatformOrder.text(order, "processed_at");
        }
        return topic.equals(PAID_TOPIC) ? PlatformOrder.text(order, "updated_at") : null;
    }

    private static boolean isPaidLater(JsonNode order) {
        return order.path("payment_terms").isObject()
                || order.path("payment_gateway_names")
                        .valueStream()
                        .anyMatch(gateway -> gateway.isString()
                                && PAID_LATER.contains(gateway.stringValue().toLowerCase(Locale.ROOT)));
    }

    /** The first one stays the first, whatever comes after. What only takes items off an order is called a refund too. */
    private static @Nullable String refunded(JsonNode order) {
        return Moments.earliest(order.path("refunds")
                .valueStream()
                .filter(Shopify::gaveMoneyBack)
                .flatMap(refund -> PlatformOrder.texts(refund, "created_at")));
    }

    private static boolean gaveMoneyBack(JsonNode refund) {
        return refund.path("transactions")
                .valueStream()
                .anyMatch(transaction -> "refund".equals(PlatformOrder.text(transaction, "kind"))
                        && "success".equals(PlatformOrder.text(transaction, "status")));
    }
}
