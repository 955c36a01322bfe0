package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.testkit.Complaints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void takesAShopsOwnNameForTheJourneysMilestone() throws Exception {
        assertThat(tell("{\"milestone\":\"bezorgd\",\"at\":\"2026-03-02T12:00:00Z\"}")
                        .statusCode())
                .isEqualTo(202);

        assertThat(milestone().milestone()).isEqualTo("delivered");
    }

    @ParameterizedTest
    @CsvSource({"deliverd,delivered", "Placed,placed", "BEZORGD,bezorgd"})
    void namesTheKnownMilestoneThatIsNearest(String name, String nearest) throws Exception {
        var response = tell("{\"milestone\":\"" + name + "\",\"at\":\"2026-03-02T12:00:00Z\"}");

        assertThat(Front.errors(response))
                .containsEntry("/milestone", "must be one of placed, delivered; did you mean \"" + nearest + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T12:00:00", "2026-03-02 12:00:00Z", "2026-03-02", "2026-02-30T12:00:00Z"})
    void refusesATimeThatIsNotWholeOrHasNoZone(String at) throws Exception {
        assertThat(Front.errors(placed(at)))
                .containsEntry("/at", "must be a date and time with its zone, such as 2026-03-02T12:00:00Z");
    }

    @Test
    void refusesAMilestoneOfTheFuture() throws Exception {
        var response = placed(Complaints.NOON.plusSeconds(5 * 60 + 1).toString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Front.errors(response))
                .containsEntry("/at", "must not be in the future: it is more than 5 minutes from now");
        assertThat(front.outbox.sent).isEmpty();
    }

    @Test
    void takesATimeThatIsAheadByTheSkewOfClocksAsItIs() throws Exception {
        var ahead = Complaints.NOON.plusSeconds(5 * 60);

        assertThat(placed(ahead.toString()).statusCode()).isEqualTo(202);
        assertThat(milestone().at()).isEqualTo(ahead);
    }

    @Test
    void refusesAMilestoneOfMoreThanTenYearsAgo() throws Exception {
        assertThat(Front.errors(placed("2016-02-28T12:00:00Z")))
                .containsEntry("/at", "must not be longer ago than ten years");
        assertThat(placed("2016-03-03T12:00:00Z").statusCode()).isEqualTo(202);
    }

    @Test
    void takesAPromiseOfTheFuture() throws Exception {
        tell("{\"milestone\":\"placed\",\"at\":\"2026-03-02T12:00:00Z\",\"promisedBy\":\"2027-01-01T00:00:00Z\"}");

        assertThat(milestone().promisedBy()).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void refusesABodyThatNamesAnotherOrderThanItsAddress() throws Exception {
        var same = tell("{\"orderId\":\"W-1\",\"milestone\":\"placed\",\"at\":\"2026-03-02T12:00:00Z\"}");
        var other = tell("{\"orderId\":\"W-2\",\"milestone\":\"placed\",\"at\":\"2026-03-02T12:00:00Z\"}");

        assertThat(same.statusCode()).isEqualTo(202);
        assertThat(Front.errors(other)).containsOnlyKeys("/orderId");
    }

    @Test
    void takesOneALine() throws Exception {
        var response = front.post("/orders/W-1/milestones", "application/x-ndjson", """
                {"milestone":"placed","at":"2026-03-02T12:00:00Z"}
                {"milestone":"eaten","at":"2026-03-02T12:00:00Z"}
                {"milestone":"bezorgd","at":"2026-03-02T12:00:00Z"}
                """);

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(Front.json(response).get("items").get(1).get("line").intValue())
                .isEqualTo(2);
        assertThat(front.outbox.sent).hasSize(2);
    }

    @Test
    void takesMilestonesOfSeveralOrders() throws Exception {
        var response = front.post("/milestones", "application/json", """
                [{"orderId":"W-1","milestone":"placed","at":"2026-03-02T12:00:00Z"},
                 {"orderId":"W-2","milestone":"placed","at":"2026-03-02T12:00:00Z"},
                 {"milestone":"placed","at":"2026-03-02T12:00:00Z"}]""");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(Front.json(response)).isEqualTo(Json.MAPPER.readTree("""
                {"accepted":2,"refused":1,"unwritten":0,"items":[
                {"index":0,"status":202,"orderId":"W-1"},
                {"index":1,"status":202,"orderId":"W-2"},
                {"index":2,"status":400,"errors":[{"pointer":"/orderId","detail":"is missing"}]}]}"""));
        assertThat(front.outbox.sent).extracting(Event::key).containsExactly("W-1", "W-2");
    }

    @Test
    void takesACloudEventWhoseSubjectAndTimeStandInForTheOrderAndItsTime() throws Exception {
        var response = front.post(
                "/milestones",
                "application/json",
                "{\"milestone\":\"placed\"}",
                "ce-specversion",
                "1.0",
                "ce-type",
                "nl.knelpunt.order-progressed.v1",
                "ce-id",
                "event-1",
                "ce-source",
                "/shop",
                "ce-subject",
                "W-3",
                "ce-time",
                "2026-01-02T03:04:05Z");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(milestone())
                .isEqualTo(new OrderProgressed("W-3", "placed", Instant.parse("2026-01-02T03:04:05Z"), null, Map.of()));
    }

    @Test
    void aMilestoneThatIsToldAgainIsTheSameEvent() throws Exception {
        placed("2026-03-02T12:00:00Z");
        placed("2026-03-02T13:00:00+01:00");

        assertThat(front.outbox.sent)
                .extracting(Event::eventId)
                .containsExactly("W-1/placed@2026-03-02T12:00:00Z", "W-1/placed@2026-03-02T12:00:00Z");
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

    private OrderProgressed milestone() {
        return (OrderProgressed) front.outbox.sent.getLast();
    }

    private HttpResponse<String> placed(String at) throws Exception {
        return tell("{\"milestone\":\"placed\",\"at\":\"" + at + "\"}");
    }

    private HttpResponse<String> tell(String json) throws Exception {
        return front.post("/orders/W-1/milestones", "application/json", json);
    }
}
