package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.ShopFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WooCommerceTest {
    private final Hook hook = Hook.woocommerce(ShopFile.shippedJourney());

    @AfterEach
    void close() {
        hook.close();
    }

    @Test
    void tellsTheMilestonesThatHaveADate() throws Exception {
        assertThat(hook.send(hook.sample(), "X-WC-Webhook-Resource", "order").statusCode())
                .isEqualTo(202);

        assertThat(hook.told())
                .containsExactly(
                        "placed 2026-02-25T09:14:05Z", "paid 2026-02-25T09:15:21Z", "handed_over 2026-02-26T15:32:00Z");
        assertThat(hook.sent()).allSatisfy(milestone -> {
            assertThat(milestone.orderId()).isEqualTo("TD-240318");
            assertThat(milestone.attributes()).isEqualTo(Map.of("carrier", "Pakketlijn", "region", "NL 9"));
        });
    }

    @Test
    void isPlacedOnlyWhileItIsNotPaid() throws Exception {
        var order = hook.sample();
        order.put("status", "pending").putNull("date_paid_gmt").putNull("date_completed_gmt");

        hook.send(order);

        assertThat(hook.told()).containsExactly("placed 2026-02-25T09:14:05Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout-draft", "auto-draft"})
    void isNotPlacedWhileItIsADraft(String status) throws Exception {
        assertThat(hook.send(hook.sample().put("status", status)).statusCode()).isEqualTo(202);
        assertThat(hook.told()).isEmpty();
    }

    @Test
    void isRefundedWhenItWasLastModified() throws Exception {
        hook.send(hook.sample().put("status", "refunded"));
        assertThat(hook.told()).endsWith("refunded 2026-02-27T15:40:00Z").hasSize(4);
    }

    @Test
    void isRefundedAlsoInPart() throws Exception {
        var order = hook.sample();
        order.putArray("refunds").addObject().put("id", 801).put("reason", "").put("total", "-24.78");

        hook.send(order);

        assertThat(hook.told()).endsWith("refunded 2026-02-27T15:40:00Z").hasSize(4);
    }

    @Test
    void takesStatusesOfPlugInsThatTheShopHasNamed() throws Exception {
        var shipped = ShopFile.shippedJourney();
        var journey = new Journey(
                shipped.steps(),
                shipped.faults(),
                shipped.milestones(),
                Map.of("ingepakt", "picked", "completed", "delivered"),
                shipped.stretches(),
                shipped.attributes());
        try (var own = Hook.woocommerce(journey)) {
            own.send(own.sample().put("status", "ingepakt").putNull("date_completed_gmt"));
            own.send(own.sample());

            assertThat(own.told())
                    .contains("picked 2026-02-27T15:40:00Z", "delivered 2026-02-26T15:32:00Z")
                    .noneMatch(milestone -> milestone.startsWith("handed_over"));
        }
    }

    @Test
    void isKnownByItsIdWhereItHasNoNumber() throws Exception {
        hook.send(hook.sample().putNull("number"));

        assertThat(hook.sent())
                .isNotEmpty()
                .allMatch(milestone -> milestone.orderId().equals("727"));
    }

    @Test
    void namesARegionByItsStateIfItHasACode() throws Exception {
        var order = hook.sample();
        order.putObject("shipping").put("country", "US").put("state", "CA").put("postcode", "90001");
        hook.send(order);
        order.putObject("shipping")
                .put("country", "IE")
                .put("state", "Sientje's")
                .put("postcode", "D02");
        hook.send(order);

        assertThat(hook.sent().stream()
                        .map(milestone -> milestone.attributes().get("region"))
                        .distinct())
                .containsExactly("US-CA", "IE");
    }

    @Test
    void hasNothingToTellOfADeletedOrder() throws Exception {
        var order = hook.sample();
        order.retain("id");

        assertThat(hook.send(order).statusCode()).isEqualTo(202);
        assertThat(hook.sent()).isEmpty();
    }

    @Test
    void answersAPing() throws Exception {
        var ping = hook.front().post("/webhooks/woocommerce", "application/x-www-form-urlencoded", "webhook_id=5");
        var other = hook.front().post("/webhooks/woocommerce", "application/x-www-form-urlencoded", "webhook_id=x");

        assertThat(ping.statusCode()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(401);
    }
}
