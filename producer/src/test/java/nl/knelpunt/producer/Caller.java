package nl.knelpunt.producer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.service.Environment;

/** Calls a producer as a shop does. */
record Caller(HttpClient client, int port) {

    static ProducerService service(String bootstrapServers) {
        return new ProducerService(
                new Environment(Map.of("KNELPUNT_HTTP_PORT", "0", "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers)),
                new Journey(List.of(), List.of(), List.of("placed")),
                InstantSource.system(),
                new Random(7));
    }

    static Caller of(ProducerService service) {
        return new Caller(HttpClient.newHttpClient(), service.port());
    }

    HttpResponse<String> post(String path, byte[] json) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json))
                        .build(),
                BodyHandlers.ofString());
    }

    int ready() throws IOException, InterruptedException {
        return client.send(request("/health/ready").build(), BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }
}
