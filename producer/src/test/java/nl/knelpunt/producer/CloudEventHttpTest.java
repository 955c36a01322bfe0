package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudEventHttpTest {
    private final Front front = new Front();

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void itsIdAndTimeStandInForTheComplaints() throws Exception {
        var response = send("nl.knelpunt.complaint-submitted.v1", "event-1", "{\"text\":\"Te laat\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(front.outbox.complaint().complaintId()).isEqualTo("event-1");
        assertThat(front.outbox.complaint().submittedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void theComplaintsOwnIdAndTimeGoFirst() throws Exception {
        send(
                "nl.knelpunt.complaint-submitted.v1",
                "event-1",
                "{\"complaintId\":\"own\",\"submittedAt\":\"2025-01-01T00:00:00Z\",\"text\":\"Te laat\"}");

        assertThat(front.outbox.complaint().complaintId()).isEqualTo("own");
        assertThat(front.outbox.complaint().submittedAt()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @Test
    void ofAnotherTypeIsRefused() throws Exception {
        var response = send("nl.knelpunt.secret", "event-1", "{\"text\":\"Te laat\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("nl.knelpunt.complaint-submitted.v1")
                .doesNotContain("secret");
    }

    @Test
    void withoutWhatEveryCloudEventHasIsRefused() throws Exception {
        var response = front.post(
                "/complaints",
                "application/json",
                "{\"text\":\"Te laat\"}",
                "ce-specversion",
                "1.0",
                "ce-type",
                "secret");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("ce-source").doesNotContain("secret");
    }

    @Test
    void withATimeThatIsNoneIsRefused() throws Exception {
        var response = front.post(
                "/complaints",
                "application/json",
                "{\"text\":\"Te laat\"}",
                "ce-specversion",
                "1.0",
                "ce-type",
                "nl.knelpunt.complaint-submitted.v1",
                "ce-id",
                "a",
                "ce-source",
                "/shop",
                "ce-time",
                "secret");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("secret");
    }

    private HttpResponse<String> send(String type, String id, String data) throws Exception {
        return front.post(
                "/complaints",
                "application/json",
                data,
                "ce-specversion",
                "1.0",
                "ce-type",
                type,
                "ce-id",
                id,
                "ce-source",
                "/shop",
                "ce-time",
                "2026-01-02T03:04:05Z");
    }
}
