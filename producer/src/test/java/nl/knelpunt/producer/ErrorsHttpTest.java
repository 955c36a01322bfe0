package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorsHttpTest {
    private final Front front = new Front();

    @AfterEach
    void close() {
        front.close();
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        isProblem(front.post("/secret", "application/json", "{}"), 404, "not-found");
    }

    @Test
    void saysThatTheMethodIsWrong() throws Exception {
        isProblem(front.get("/complaints"), 405, "method-not-allowed");
    }

    @Test
    void saysWhichContentTypesItTakes() throws Exception {
        var response = front.post("/complaints", "text/secret", "{}");

        isProblem(response, 415, "unsupported");
        assertThat(response.body()).contains("application/json");
    }

    @Test
    void namesTheLimitOfABody() throws Exception {
        var body = "{\"text\":\"" + "a".repeat(1024 * 1024) + "\"}";

        var response = front.complain(body);

        isProblem(response, 413, "too-large");
        assertThat(response.body()).contains("1048576");
    }

    @Test
    void namesTheLimitOfABodyThatDoesNotTellItsLength() throws Exception {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 1]));

        isProblem(front.post("/complaints", "application/json", body), 413, "too-large");
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        var body = "{\"text\":\"Te laat\"}";

        var response = front.complain(body + " ".repeat(1024 * 1024 - body.length()));

        assertThat(response.statusCode()).isEqualTo(202);
    }

    @Test
    void answersARequestThatIsNoneWithoutQuotingIt() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), front.port())) {
            socket.getOutputStream().write("POST /%secret HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(5_000);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:knelpunt:problem:bad-request");
            assertThat(answer).doesNotContain("secret");
        }
    }

    @Test
    void hidesWhatWentWrongInside() throws Exception {
        front.outbox.acknowledgement = () -> {
            throw new IllegalStateException("secret");
        };

        isProblem(front.complain("{\"text\":\"Te laat\"}"), 500, "internal");
    }

    private static void isProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Front.json(response).get("status").intValue()).isEqualTo(status);
        assertThat(Front.json(response).get("type").stringValue()).isEqualTo("urn:knelpunt:problem:" + type);
        assertThat(response.body()).doesNotContain("secret");
    }
}
