package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.ShopFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ShopifyTest {
    private final Hook hook = Hook.shopify(ShopFile.shippedJourney());

    @AfterEach
    void close() {
        hook.close();
    }

    @Test
    void tellsHowFarTheOrderHasCome() throws Exception {
        assertThat(hook.send(hook.sample(), "X-Shopify-Topic", "orders/updated").statusCode())
                .isEqualTo(202);

        assertThat(hook.told())
                .containsExactly(
                        "placed 2026-02-25T09:14:05Z",
                        "paid 2026-02-25T09:14:05Z",
                        "handed_over 2026-02-27T08:10:00Z",
                        "delivered 2026-02-28T10:45:00Z",
                        "refunded 2026-03-02T08:00:00Z");
        assertThat(hook.sent()).allSatisfy(milestone -> {
            assertThat(milestone.orderId()).isEqualTo("1001");
            assertThat(milestone.attributes()).isEqualTo(Map.of("carrier", "Pakketlijn", "region", "NL 9"));
        });
    }

    @Test
    void isNotHandedOverWhileSomeOfItIsLeft() throws Exception {
        hook.send(hook.sample().put("fulfillment_status", "partial"));

        assertThat(hook.told()).noneMatch(milestone -> milestone.contains("handed_over"));
    }

    @Test
    void isOutForDeliveryWhenTheLastParcelIs() throws Exception {
        var order = hook.sample();
        ((ObjectNode) order.get("fulfillments").get(0)).put("shipment_status", "out_for_delivery");
        hook.send(order);

        assertThat(hook.told())
                .contains("out_for_delivery 2026-02-27T13:05:00Z")
                .noneMatch(milestone -> milestone.contains("delivered "));
    }

    @Test
    void isNeitherWhileAParcelIsStillInTransit() throws Exception {
        var order = hook.sample();
        ((ObjectNode) order.get("fulfillments").get(1)).put("shipment_status", "in_transit");
        hook.send(order);

        assertThat(hook.told()).noneMatch(milestone -> milestone.contains("deliver"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "authorized", "partially_paid", "voided"})
    void isNotPaidBeforeItIs(String status) throws Exception {
        hook.send(hook.sample().put("financial_status", status));

        assertThat(hook.told()).noneMatch(milestone -> milestone.startsWith("paid"));
    }

    @Test
    void isPaidWhenThatIsToldIfItIsPaidLaterThanOrdered() throws Exception {
        var order = hook.sample();
        order.putArray("payment_gateway_names").add("Bank Deposit");

        hook.send(order, "X-Shopify-Topic", "orders/updated");
        assertThat(hook.told()).noneMatch(milestone -> milestone.startsWith("paid"));

        hook.send(order, "X-Shopify-Topic", "orders/paid");
        assertThat(hook.told()).contains("paid 2026-03-02T08:00:00Z");
    }

    @Test
    void isCancelledWhereTheJourneyHasThat() throws Exception {
        var shipped = ShopFile.shippedJourney();
        var milestones = new ArrayList<>(shipped.milestones());
        milestones.add("cancelled");
        try (var own = Hook.shopify(new Journey(
                shipped.steps(), shipped.faults(), milestones, Map.of(), shipped.stretches(), shipped.attributes()))) {
            own.send(own.sample().put("cancelled_at", "2026-02-25T12:00:00+01:00"));

            assertThat(own.told()).contains("cancelled 2026-02-25T11:00:00Z");
        }
    }

    @Test
    void aTimeThatCannotBeReadIsRefusedNotPassedOver() throws Exception {
        var response = hook.send(hook.sample().put("created_at", "yesterday"));

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).contains("/milestones/placed").doesNotContain("yesterday");
        assertThat(hook.told()).hasSize(4).noneMatch(milestone -> milestone.startsWith("placed"));
    }

    @Test
    void hasNothingToTellOfADeletedOrder() throws Exception {
        var order = hook.sample();
        order.retain("id");

        assertThat(hook.send(order, "X-Shopify-Topic", "orders/delete").statusCode())
                .isEqualTo(202);
        assertThat(hook.sent()).isEmpty();
    }
}
