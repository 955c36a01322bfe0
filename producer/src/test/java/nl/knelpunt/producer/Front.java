package nl.knelpunt.producer;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.service.Operations;
import nl.knelpunt.testkit.Complaints;
import tools.jackson.databind.JsonNode;

/** The producer's HTTP side, on a free port, with an outbox of the test's own. */
final class Front implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Operations operations = new Operations(ProducerService.NAME);
    private final Javalin server;
    final RememberingOutbox outbox = new RememberingOutbox();

    Front() {
        this(Gate.OPEN);
    }

    Front(Gate gate) {
        this(
                gate,
                new Journey(
                        List.of(),
                        List.of(),
                        List.of("placed", "delivered"),
                        Map.of("bezorgd", "delivered"),
                        List.of(),
                        List.of()),
                Map.of());
    }

    /** @param secrets of platforms, by name */
    Front(Gate gate, Journey journey, Map<String, String> secrets) {
        var signatures = secrets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, secret -> new Signature(secret.getValue())));
        var routes = new Routes(
                gate,
                signatures,
                outbox,
                journey,
                InstantSource.fixed(Complaints.NOON),
                new Random(7),
                operations.metrics());
        server = WebServer.create(100, operations, routes).start("127.0.0.1", 0);
    }

    HttpResponse<String> complain(String json) throws IOException, InterruptedException {
        return post("/complaints", "application/json", json);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        return post(path, type, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    String metrics() throws IOException, InterruptedException {
        return get("/metrics").body();
    }

    int port() {
        return server.port();
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }

    /** The details of a problem document, by pointer. */
    static Map<String, String> errors(HttpResponse<String> response) {
        return json(response)
                .get("errors")
                .valueStream()
                .collect(Collectors.toMap(
                        error -> error.get("pointer").stringValue(),
                        error -> error.get("detail").stringValue()));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.stop();
        operations.close();
    }
}
