package nl.knelpunt.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Takes alerts over HTTP and notes when each complaint's first came in. */
final class AlertReceiver implements AutoCloseable {
    private static final Pattern COMPLAINT = Pattern.compile("\"complaintId\":\"([^\"]+)\"");

    private static final Pattern FOLDED = Pattern.compile("\"folded\":(\\d+)");

    private final HttpServer server;
    private final Map<String, Integer> foldedByAlert = new ConcurrentHashMap<>();
    private final Map<String, Long> arrivedNanos = new ConcurrentHashMap<>();

    AlertReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url(String receiver) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + receiver;
    }

    /** By complaint id, of {@link System#nanoTime}. */
    Map<String, Long> arrivedNanos() {
        return arrivedNanos;
    }

    /** Complaints that alerts count without telling them. */
    long folded() {
        return foldedByAlert.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** With a different alert each. */
    int requests() {
        return foldedByAlert.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var now = System.nanoTime();
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var ids = COMPLAINT.matcher(body);
            while (ids.find()) {
                arrivedNanos.putIfAbsent(ids.group(1), now);
            }
            var folded = FOLDED.matcher(body);
            foldedByAlert.put(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    folded.find() ? Integer.parseInt(folded.group(1)) : 0);
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
