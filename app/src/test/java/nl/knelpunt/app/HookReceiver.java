package nl.knelpunt.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Takes any number of webhooks, and remembers which alerts arrived, in their order. It may fail some calls: one half is
 * answered with an error, the other not at all, and what they bring did not arrive.
 */
final class HookReceiver implements AutoCloseable {
    /** @param complaints that the alert speaks for */
    record Arrival(String alertId, List<String> complaints) {}

    private static final int NO_CONTENT = 204;
    private static final int UNAVAILABLE = 503;

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final double failing;
    private final Random random;

    HookReceiver() throws IOException {
        this(0, new Random(0));
    }

    /** @param failing share of calls that fail, 0 to 1 */
    HookReceiver(double failing, Random random) throws IOException {
        this.failing = failing;
        this.random = random;
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
            var chance = random.nextDouble();
            if (chance < failing) {
                if (chance < failing / 2) {
                    exchange.sendResponseHeaders(UNAVAILABLE, -1);
                }
                return;
            }
            arrivals.add(
                    new Arrival(exchange.getRequestHeaders().getFirst("webhook-id"), Departments.complaints(body)));
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }
}
