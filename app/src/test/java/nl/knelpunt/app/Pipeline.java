package nl.knelpunt.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import nl.knelpunt.contract.Json;
import nl.knelpunt.notifier.NotifierService;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.ProcessorService;
import nl.knelpunt.producer.ProducerService;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicAdmin;

/** Producer, processor and notifier in this process, on a broker that is there. */
final class Pipeline implements AutoCloseable {
    /** Enough for a machine that has other things to do as well. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PARTITIONS = 3;

    private final Services services = new Services();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Object> kafka;
    private final ProducerService producer;
    private final ProcessorService processor;
    private final NotifierService notifier;

    /** Starts it, and waits until it is ready. */
    Pipeline(String bootstrapServers, Departments departments, Classifier classifier, Path state) {
        var environment = new Environment(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "KNELPUNT_STATE_DIR",
                state.toString(),
                "KNELPUNT_HTTP_PORT",
                "0",
                "KNELPUNT_SMTP_HOST",
                "127.0.0.1",
                "KNELPUNT_SMTP_PORT",
                Integer.toString(departments.smtpPort()),
                "KNELPUNT_SMTP_TLS",
                "none",
                "HOOK_SECRET",
                TestShop.HOOK_SECRET));
        kafka = environment.kafka();
        new TopicAdmin(kafka).create(PARTITIONS, (short) 1);
        var shop = departments.shop();
        var clock = InstantSource.system();
        var random = new SecureRandom();
        producer = services.start(new ProducerService(environment, shop.journey(), clock, random));
        processor = services.start(new ProcessorService(environment, classifier, shop, clock));
        notifier = services.start(new NotifierService(environment, shop, System.out, clock, random));
        await().atMost(PATIENCE).until(() -> producer.isReady() && processor.isReady() && notifier.isReady());
    }

    Map<String, Object> kafka() {
        return kafka;
    }

    /** Sends a complaint over HTTP, which must be accepted. */
    void submit(String id, String text) throws IOException, InterruptedException {
        submit(id, text, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    void submit(String id, String text, String traceparent) throws IOException, InterruptedException {
        var body = Json.write(Map.of("complaintId", id, "text", text, "orderId", "W-1001"));
        post("/complaints", body, traceparent);
    }

    void post(String path, byte[] json, String traceparent) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(producer.port(), path))
                .header("Content-Type", "application/json")
                .header("traceparent", traceparent)
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
    }

    /** What all three services tell of themselves. */
    String metrics() throws IOException, InterruptedException {
        var all = new StringBuilder();
        for (var port : new int[] {producer.port(), processor.port(), notifier.port()}) {
            var request = HttpRequest.newBuilder(address(port, "/metrics")).build();
            all.append(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
        return all.toString();
    }

    /** The audit of everything, once the balances hold and nothing is pending. */
    AuditReport settled() {
        try (var audit = new Audit(kafka)) {
            return await().atMost(PATIENCE).until(audit::read, AuditReport::isSettled);
        }
    }

    @Override
    public void close() {
        services.close();
        http.close();
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
