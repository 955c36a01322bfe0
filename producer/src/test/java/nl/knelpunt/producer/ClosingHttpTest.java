package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClosingHttpTest {
    private static final String REQUEST = """
            POST /complaints HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 12\r
            Connection: close\r
            \r
            {"text":"a"}""";

    @Test
    void finishesARequestInFlightAndTakesNoMore() throws Exception {
        var front = new Front();
        var acknowledgement = new CompletableFuture<Void>();
        front.outbox.acknowledgement = () -> acknowledgement;
        var port = front.port();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            await().until(() -> !front.outbox.sent.isEmpty());

            var closed = CompletableFuture.runAsync(front::close);
            await().until(() -> refusesConnections(port));
            acknowledgement.complete(null);

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 202");
            closed.join();
        }
    }

    private static boolean refusesConnections(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isClosed();
        } catch (ConnectException e) {
            return true;
        }
    }
}
