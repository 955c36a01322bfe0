package nl.knelpunt.notifier;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Random;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;

/** The whole service, as production starts it, and its pages. */
final class RunningNotifier implements AutoCloseable {
    private static final int FINE = 200;

    private final NotifierService service;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param state folder of its own: what it finds there it need not fetch from Kafka */
    RunningNotifier(String kafka, int smtpPort, Path state, Shop shop, InstantSource clock) {
        var port = Integer.toString(free());
        var environment = new HashMap<>(Hooks.SECRETS);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("KNELPUNT_HTTP_PORT", "0");
        environment.put("KNELPUNT_STATE_DIR", state.toString());
        environment.put("KNELPUNT_SMTP_HOST", "127.0.0.1");
        environment.put("KNELPUNT_SMTP_PORT", Integer.toString(smtpPort));
        environment.put("KNELPUNT_LINK_SECRET", Asking.SECRET);
        environment.put("KNELPUNT_LINK_URL", "http://127.0.0.1:" + port);
        environment.put("KNELPUNT_LINK_PORT", port);
        service = new NotifierService(
                new Environment(environment),
                shop,
                new PrintStream(OutputStream.nullOutputStream()),
                clock,
                new Random(1));
        service.start();
        await().atMost(Scenario.LONG).until(() -> service.isReady() && status("/health/ready") == FINE);
    }

    String metrics() {
        return send(own("/metrics").build()).body();
    }

    String health() {
        return send(own("/health/ready").build()).body();
    }

    int get(URI page) {
        return send(HttpRequest.newBuilder(page).build()).statusCode();
    }

    /** Presses the button of a page. */
    int post(URI page, String form) {
        return send(HttpRequest.newBuilder(page)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .statusCode();
    }

    private int status(String path) {
        return send(own(path).build()).statusCode();
    }

    private HttpRequest.Builder own(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pages' address is in the links, so it must be known before. */
    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
