package nl.knelpunt.producer;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;
import tools.jackson.databind.node.ObjectNode;

/** A platform that sends orders to a producer which shares its secret. */
record Hook(Front front, String platform, String header) implements AutoCloseable {
    static final String SECRET = "a secret of the test";

    static Hook woocommerce(Journey journey) {
        return new Hook(front("woocommerce", journey), "woocommerce", "X-WC-Webhook-Signature");
    }

    static Hook shopify(Journey journey) {
        return new Hook(front("shopify", journey), "shopify", "X-Shopify-Hmac-Sha256");
    }

    /** A sample that was written after the platform's documentation. */
    ObjectNode sample() throws IOException {
        try (var in = Hook.class.getResourceAsStream(platform + "-order.json")) {
            return (ObjectNode) Json.MAPPER.readTree(in);
        }
    }

    HttpResponse<String> send(ObjectNode order, String... headers) throws Exception {
        var body = order.toString();
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(header, signature(body)));
        return post(body, all.toArray(String[]::new));
    }

    HttpResponse<String> post(String body, String... headers) throws Exception {
        return front.post("/webhooks/" + platform, "application/json", body, headers);
    }

    /** The milestones that came of it, each with its time. */
    List<String> told() {
        return sent().stream()
                .map(milestone -> milestone.milestone() + " " + milestone.at())
                .toList();
    }

    List<OrderProgressed> sent() {
        return front.outbox.sent.stream().map(OrderProgressed.class::cast).toList();
    }

    /** Computed here anew, not by the code under test. */
    static String signature(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Front front(String platform, Journey journey) {
        return new Front(Gate.OPEN, journey, Map.of(platform, SECRET));
    }

    @Override
    public void close() {
        front.close();
    }
}
