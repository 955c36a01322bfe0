package nl.knelpunt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;
import org.junit.jupiter.api.Test;

class ComplaintBuilderTest {
    @Test
    void keepsAllThatTheShopTells() {
        var at = Instant.parse("2026-03-02T12:00:00Z");
        var customer = new Customer("C-7", null, null, null, "business");

        assertThat(new ComplaintBuilder("te laat")
                        .id("own-1")
                        .submittedAt(at)
                        .channel(Channel.PHONE)
                        .language("nl")
                        .rating(2)
                        .orderId("W-1")
                        .productId("P-1")
                        .customer(customer)
                        .takenBy("Joost")
                        .attribute("carrier", "fietskoerier")
                        .build())
                .isEqualTo(new ComplaintSubmitted(
                        "own-1",
                        at,
                        Channel.PHONE,
                        new ComplaintText("te laat"),
                        "nl",
                        2,
                        "W-1",
                        "P-1",
                        customer,
                        "Joost",
                        Map.of("carrier", "fietskoerier")));
    }

    @Test
    void mintsATimeOrderedIdForAComplaintWithoutOne() {
        var first = UUID.fromString(new ComplaintBuilder("a").build().complaintId());
        var second = UUID.fromString(new ComplaintBuilder("a").build().complaintId());

        assertThat(first.version()).isEqualTo(7);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void refusesAnEmptyTextWithoutQuotingAnything() {
        var builder = new ComplaintBuilder(" ").orderId("W-secret");

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text")
                .hasMessageNotContaining("W-secret");
    }
}
