package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import nl.knelpunt.contract.OrderProgressed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MilestonesHttpTest {
    private final Front front = new Front();

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void takesAMilestoneOfAnOrder() throws Exception {
        var response = tell("""
                {"milestone":"placed","at":"2026-03-02T12:00:00+01:00","promisedBy":"2026-03-04T00:00:00Z",
                 "attributes":{"carrier":"PostNL"}}""");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"orderId\":\"W-1\"}");
        assertThat(front.outbox.sent)
                .containsExactly(new OrderProgressed(
                        "W-1",
                        "placed",
                        Instant.parse("2026-03-02T11:00:00Z"),
                        Instant.parse("2026-03-04T00:00:00Z"),
                        Map.of("carrier", "PostNL")));
    }

    @Test
    void takesSeveralAtOnce() throws Exception {
        var response = tell("""
                [{"milestone":"placed","at":"2026-03-02T12:00:00Z"},{"milestone":"eaten","at":"2026-03-02T12:00:00Z"}]""");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(front.outbox.sent).hasSize(1);
    }

    @Test
    void namesEveryWrongField() throws Exception {
        var response = tell("{\"milestone\":\"secret\",\"at\":\"secret\",\"promisedBy\":7}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Front.errors(response)).containsOnlyKeys("/milestone", "/at", "/promisedBy");
        assertThat(Front.errors(response)).containsEntry("/milestone", "must be one of placed, delivered");
        assertThat(response.body()).doesNotContain("secret");
        assertThat(front.outbox.sent).isEmpty();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(Front.errors(tell("{}"))).containsOnlyKeys("/milestone", "/at");
    }

    @Test
    void tellsTheOrderWhenKafkaIsAway() throws Exception {
        front.outbox.acknowledgement = RememberingOutbox::failure;

        var response = tell("{\"milestone\":\"placed\",\"at\":\"2026-03-02T12:00:00Z\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Front.json(response).get("orderId").stringValue()).isEqualTo("W-1");
    }

    private HttpResponse<String> tell(String json) throws Exception {
        return front.post("/orders/W-1/milestones", "application/json", json);
    }
}
