package nl.knelpunt.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.Channels;
import nl.knelpunt.service.Service;

/** A small shop whose customers keep writing: sends the sample complaints over HTTP, again and again in another order. */
public final class DemoShop implements Service {
    private static final int SHORTEST_PAUSE_MILLIS = 800;
    private static final int LONGEST_PAUSE_MILLIS = 4_000;

    private final URI complaints;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread sender;

    /** @param address of the producer */
    DemoShop(String address) {
        complaints = URI.create(address + "/complaints");
        sender = Thread.ofVirtual().name("shop").unstarted(this::keepSending);
    }

    /** The shop's {@code knelpunt.yaml}. */
    static Shop configuration() {
        return ShopFile.read("demo.yaml", resource("demo.yaml"), Channels.SETTINGS);
    }

    /** The sample complaints, one JSON object each; written for the project. */
    public static List<String> samples() {
        return new BufferedReader(new InputStreamReader(resource("samples.ndjson"), StandardCharsets.UTF_8))
                .lines()
                .toList();
    }

    @Override
    public void start() {
        sender.start();
    }

    @Override
    public void close() {
        closing.countDown();
    }

    private void keepSending() {
        var random = new Random();
        try (var http = HttpClient.newHttpClient()) {
            while (closing.getCount() > 0) {
                var samples = new ArrayList<>(samples());
                Collections.shuffle(samples, random);
                for (var sample : samples) {
                    send(http, sample);
                    if (closing.await(
                            random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpClient http, String complaint) throws InterruptedException {
        try {
            http.send(
                    HttpRequest.newBuilder(complaints)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(complaint))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            // the producer is on its way out; the next one will show
        }
    }

    private static InputStream resource(String name) {
        var in = DemoShop.class.getResourceAsStream(name);
        if (in == null) {
            throw new UncheckedIOException(new IOException(name + " is not in the jar"));
        }
        return in;
    }
}
