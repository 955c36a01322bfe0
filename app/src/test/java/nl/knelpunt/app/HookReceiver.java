package nl.knelpunt.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Takes any number of webhooks, and remembers which alerts arrived, in their order. */
final class HookReceiver implements AutoCloseable {
    /** @param complaints that the alert speaks for */
    record Arrival(String alertId, List<String> complaints) {}

    private static final int NO_CONTENT = 204;

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    HookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            arrivals.add(
                    new Arrival(exchange.getRequestHeaders().getFirst("webhook-id"), Departments.complaints(body)));
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }
}
