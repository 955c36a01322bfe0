package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchHttpTest {
    private final Front front = new Front();

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void answersPerItem() throws Exception {
        var response = front.complain("[{\"complaintId\":\"a\",\"text\":\"Te laat\"},{\"text\":\"\"},7]");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(Front.json(response)).isEqualTo(Json.MAPPER.readTree("""
                {"accepted":1,"refused":2,"unwritten":0,"items":[
                {"index":0,"status":202,"complaintId":"a"},
                {"index":1,"status":400,"errors":[{"pointer":"/text","detail":"must not be empty"}]},
                {"index":2,"status":400,"errors":[{"pointer":"","detail":"must be a JSON object"}]}]}"""));
        assertThat(front.outbox.sent).hasSize(1);
    }

    @Test
    void isAcceptedWhenAllItemsAre() throws Exception {
        assertThat(front.complain("[{\"text\":\"a\"},{\"text\":\"b\"}]").statusCode())
                .isEqualTo(202);
    }

    @Test
    void isRefusedWhenAllItemsAre() throws Exception {
        var response = front.complain("[{\"text\":\"\"}]");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Front.json(response).get("refused").intValue()).isEqualTo(1);
    }

    @Test
    void isUnavailableWhenKafkaTookNone() throws Exception {
        front.outbox.acknowledgement = RememberingOutbox::failure;

        var response =
                front.complain("[{\"complaintId\":\"a\",\"text\":\"a\"},{\"complaintId\":\"b\",\"text\":\"b\"}]");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(Front.json(response).get("items").get(1).get("complaintId").stringValue())
                .isEqualTo("b");
        assertThat(front.outbox.sent).as("no more is tried once Kafka is away").hasSize(1);
    }

    @Test
    void isMixedWhenKafkaTookSome() throws Exception {
        var sent = new AtomicInteger();
        front.outbox.acknowledgement = () ->
                sent.incrementAndGet() == 1 ? CompletableFuture.completedFuture(null) : RememberingOutbox.failure();

        var response = front.complain("[{\"text\":\"a\"},{\"text\":\"b\"}]");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(Front.json(response).get("unwritten").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/ndjson; charset=utf-8", "application/JSONL"})
    void readsOneALineAndNamesTheLine(String type) throws Exception {
        var response = front.post("/complaints", type, "{\"complaintId\":\"a\",\"text\":\"a\"}\r\n\n{\n");

        assertThat(response.statusCode()).isEqualTo(207);
        var items = Front.json(response).get("items");
        assertThat(items.get(0).get("line").intValue()).isEqualTo(1);
        assertThat(items.get(1).get("line").intValue()).isEqualTo(3);
        assertThat(items.get(1).get("status").intValue()).isEqualTo(400);
    }

    @Test
    void refusesALineThatIsNoUtf8() throws Exception {
        var body = "{\"text\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);

        var response = front.post("/complaints", "application/x-ndjson", BodyPublishers.ofByteArray(body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(front.outbox.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void refusesABodyWithNothingInIt(String type) throws Exception {
        var empty = type.equals("application/json") ? "[]" : "\n";

        assertThat(front.post("/complaints", type, empty).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void refusesMoreItemsThanTheLimitAndNamesIt(String type) throws Exception {
        var body = type.equals("application/json") ? "[0" + ",0".repeat(5_000) + "]" : "0\n".repeat(5_001);

        var response = front.post("/complaints", type, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("at most 5000 items");
    }
}
