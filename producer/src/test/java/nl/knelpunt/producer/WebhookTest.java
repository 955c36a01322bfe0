package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.service.Environment;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final Journey JOURNEY = ShopFile.shippedJourney();

    @Test
    void refusesABodyThatIsNotSignedWithTheSecret() throws Exception {
        try (var hook = Hook.woocommerce(JOURNEY)) {
            var body = hook.sample().toString();
            var unsigned = hook.post(body);
            var wrong = hook.post(body, hook.header(), Hook.signature(body + " "));

            assertThat(unsigned.statusCode()).isEqualTo(401);
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).doesNotContain(Hook.SECRET).doesNotContain("Sientje");
            assertThat(hook.sent()).isEmpty();
            assertThat(hook.front().metrics())
                    .contains("knelpunt_milestones_refused_total{reason=\"unauthorized\",service=\"producer\"} 2.0");
        }
    }

    @Test
    void asksNoApiKey() throws Exception {
        Gate closed = ctx -> {
            throw new ProblemException(ProblemType.UNAUTHORIZED, "no");
        };
        try (var hook = new Hook(
                new Front(closed, JOURNEY, Map.of("shopify", Hook.SECRET)), "shopify", "X-Shopify-Hmac-Sha256")) {
            assertThat(hook.send(hook.sample()).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void isNotThereWithoutASecret() throws Exception {
        try (var front = new Front()) {
            assertThat(front.post("/webhooks/woocommerce", "application/json", "{}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(front.post("/webhooks/shopify", "application/json", "{}").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void itsSecretComesFromTheEnvironment() {
        var settings = ProducerSettings.of(
                new Environment(Map.of("KNELPUNT_WOOCOMMERCE_SECRET", "one", "KNELPUNT_SHOPIFY_SECRET", "two")));

        assertThat(settings.signatures()).containsOnlyKeys("woocommerce", "shopify");
        assertThat(settings.toString()).doesNotContain("one").doesNotContain("two");
        assertThat(ProducerSettings.of(new Environment(Map.of())).signatures()).isEmpty();
    }

    @Test
    void aReplayIsTheSameEvents() throws Exception {
        try (var hook = Hook.shopify(JOURNEY)) {
            hook.send(hook.sample());
            var once = hook.sent().stream().map(Event::eventId).toList();
            hook.send(hook.sample());

            assertThat(hook.sent()).hasSize(2 * once.size());
            assertThat(hook.sent().stream().map(Event::eventId).distinct()).containsExactlyElementsOf(once);
        }
    }

    @Test
    void isNotAnErrorWhenAMilestoneIsRefusedSinceTryingAgainWouldNotHelp() throws Exception {
        try (var hook = Hook.woocommerce(JOURNEY)) {
            var order = hook.sample();
            order.put("date_paid_gmt", "2036-02-25T09:15:21");

            var response = hook.send(order);

            assertThat(response.statusCode()).isEqualTo(207);
            assertThat(Front.json(response).get("accepted").intValue()).isEqualTo(2);
            assertThat(response.body()).contains("/milestones/paid").contains("must not be in the future");
            assertThat(hook.front().metrics())
                    .contains("knelpunt_milestones_refused_total{reason=\"invalid\",service=\"producer\"} 1.0")
                    .contains("knelpunt_milestones_accepted_total{intake=\"woocommerce\",service=\"producer\"} 2.0");
        }
    }

    @Test
    void isAnErrorWhenKafkaIsAway() throws Exception {
        try (var hook = Hook.shopify(JOURNEY)) {
            hook.front().outbox.acknowledgement = RememberingOutbox::failure;

            assertThat(hook.send(hook.sample()).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void leavesOutWhatTheJourneyDoesNotHave() throws Exception {
        var journey = new Journey(List.of(), List.of(), List.of("delivered"));
        try (var hook = Hook.shopify(journey)) {
            assertThat(hook.send(hook.sample()).statusCode()).isEqualTo(202);
            assertThat(hook.told()).containsExactly("delivered 2026-02-28T10:45:00Z");
        }
    }

    @Test
    void refusesWhatIsNoOrder() throws Exception {
        try (var hook = Hook.shopify(JOURNEY)) {
            assertThat(hook.post("[]", hook.header(), Hook.signature("[]")).statusCode())
                    .isEqualTo(400);
            assertThat(hook.post("{", hook.header(), Hook.signature("{")).statusCode())
                    .isEqualTo(400);
            assertThat(hook.send(hook.sample(), "X-Shopify-Topic", "products/update")
                            .statusCode())
                    .isEqualTo(400);
        }
        try (var hook = Hook.woocommerce(JOURNEY)) {
            assertThat(hook.send(hook.sample(), "X-WC-Webhook-Resource", "product")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void keepsNothingThatIdentifiesTheBuyer() throws Exception {
        for (var hook : List.of(Hook.shopify(JOURNEY), Hook.woocommerce(JOURNEY))) {
            try (hook) {
                hook.send(hook.sample());

                assertThat(hook.sent())
                        .isNotEmpty()
                        .allSatisfy(milestone -> assertThat(milestone.orderId() + milestone.attributes())
                                .doesNotContainIgnoringCase("sientje")
                                .doesNotContain("9401", "Voorbeeld", "192.0.2", "EXAMPLE", "0000000"));
            }
        }
    }
}
