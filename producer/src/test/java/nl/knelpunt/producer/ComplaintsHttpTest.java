package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.testkit.Complaints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintsHttpTest {
    private final Front front = new Front();

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void givesAComplaintWhatItLacks() throws Exception {
        var response = front.complain("{\"text\":\"Te laat\",\"unknown\":[1]}");

        assertThat(response.statusCode()).isEqualTo(202);
        var complaint = front.outbox.complaint();
        assertThat(Front.json(response).get("complaintId").stringValue()).isEqualTo(complaint.complaintId());
        assertThat(complaint.complaintId().charAt(14)).isEqualTo('7');
        assertThat(complaint.submittedAt()).isEqualTo(Complaints.NOON);
        assertThat(complaint.channel()).isEqualTo(Channel.FORM);
    }

    @Test
    void keepsWhatAComplaintBrings() throws Exception {
        var response = front.complain("""
                {"complaintId":"W-1.a","submittedAt":"2026-01-02T03:04:05+01:00","channel":"phone","text":"Te laat",
                 "language":"nl","rating":2,"orderId":"O-1","productId":"P-1","takenBy":"Kim",
                 "customer":{"reference":"C-1","name":"Anna","email":"a@example.nl","phone":"06","segment":"b2b"},
                 "attributes":{"carrier":"PostNL"}}""");

        assertThat(response.statusCode()).isEqualTo(202);
        var complaint = front.outbox.complaint();
        assertThat(complaint.complaintId()).isEqualTo("W-1.a");
        assertThat(complaint.submittedAt()).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
        assertThat(complaint.channel()).isEqualTo(Channel.PHONE);
        assertThat(complaint.language()).isEqualTo("nl");
        assertThat(complaint.rating()).isEqualTo(2);
        assertThat(complaint.orderId()).isEqualTo("O-1");
        assertThat(complaint.productId()).isEqualTo("P-1");
        assertThat(complaint.takenBy()).isEqualTo("Kim");
        assertThat(complaint.customer()).isEqualTo(new Customer("C-1", "Anna", "a@example.nl", "06", "b2b"));
        assertThat(complaint.attributes()).containsEntry("carrier", "PostNL");
    }

    @Test
    void answersOnlyOnceItIsDurable() throws Exception {
        var acknowledgement = new CompletableFuture<Void>();
        front.outbox.acknowledgement = () -> acknowledgement;

        var response = CompletableFuture.supplyAsync(() -> {
            try {
                return front.complain("{\"text\":\"Te laat\"}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> !front.outbox.sent.isEmpty());
        assertThat(response).isNotDone();
        acknowledgement.complete(null);

        assertThat(response.join().statusCode()).isEqualTo(202);
    }

    @Test
    void namesEveryWrongFieldAtOnceAndQuotesNone() throws Exception {
        var response = front.complain("""
                {"complaintId":"-secret","submittedAt":"secret","channel":"secret","text":" \\u0000 ","language":"secret",
                 "rating":6,"orderId":7,"customer":{"email":["secret"]},"attributes":{"secret":1}}""");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Front.errors(response))
                .containsOnlyKeys(
                        "/complaintId",
                        "/submittedAt",
                        "/channel",
                        "/text",
                        "/language",
                        "/rating",
                        "/orderId",
                        "/customer/email",
                        "/attributes");
        assertThat(Front.errors(response)).containsEntry("/text", "must not be empty");
        assertThat(Front.json(response).get("type").stringValue()).isEqualTo("urn:knelpunt:problem:invalid");
        assertThat(Front.json(response).get("status").intValue()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("secret");
        assertThat(front.outbox.sent).isEmpty();
    }

    @Test
    void refusesAComplaintWithoutAText() throws Exception {
        assertThat(Front.errors(front.complain("{\"rating\":1}"))).containsExactly(Map.entry("/text", "is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "\"4\"", "0", "99999999999"})
    void refusesARatingThatIsNoWholeNumberFrom1To5(String rating) throws Exception {
        var response = front.complain("{\"text\":\"Te laat\",\"rating\":" + rating + "}");

        assertThat(Front.errors(response)).containsOnlyKeys("/rating");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T12:00:00Z",
                "2026-03-02T12:00:00",
                "2026-03-02",
                "+10000-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z"
            })
    void refusesADateThatIsNone(String date) throws Exception {
        var response = front.complain("{\"text\":\"Te laat\",\"submittedAt\":\"" + date + "\"}");

        assertThat(Front.errors(response)).containsOnlyKeys("/submittedAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"text\":\"secret\"} x",
                "{\"text\":\"secret\",\"text\":\"b\"}",
                "secret",
                "{\"text\":NaN}"
            })
    void refusesWhatIsNoJson(String body) throws Exception {
        var response = front.complain(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).doesNotContain("secret");
        assertThat(front.outbox.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"text\""})
    void refusesJsonThatIsNoObject(String body) throws Exception {
        assertThat(Front.errors(front.complain(body))).containsKey("");
    }

    @Test
    void refusesInvalidUtf8() throws Exception {
        var body = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        var response = front.post("/complaints", "application/json", BodyPublishers.ofByteArray(body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Front.json(response).get("type").stringValue()).isEqualTo("urn:knelpunt:problem:encoding");
        assertThat(front.outbox.sent).isEmpty();
    }

    @Test
    void refusesATextOverTheLimit() throws Exception {
        var response = front.complain("{\"text\":\"" + "a".repeat(20_001) + "\"}");

        assertThat(Front.errors(response)).containsEntry("/text", "must have at most 20000 characters");
    }

    @Test
    void carriesAWellFormedTraceAlong() throws Exception {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        front.post("/complaints", "application/json", "{\"text\":\"a\"}", "traceparent", trace);
        front.post("/complaints", "application/json", "{\"text\":\"a\"}", "traceparent", "00-secret");

        assertThat(front.outbox.traces).containsExactly(trace);
        assertThat(front.outbox.sent).hasSize(2);
    }

    @Test
    void tellsTheIdWhenKafkaIsAway() throws Exception {
        front.outbox.acknowledgement = RememberingOutbox::failure;

        var response = front.complain("{\"text\":\"Te laat\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(Front.json(response).get("complaintId").stringValue())
                .isEqualTo(front.outbox.complaint().complaintId());
        assertThat(response.body()).doesNotContain("secret");
    }
}
