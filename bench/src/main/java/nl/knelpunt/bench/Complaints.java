package nl.knelpunt.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;

/**
 * Complaints as shops get them, of the lengths that people write: the thousands of the corpus, each many times under new ids.
 * With few texts the classifier's numbers would stay in the nearest cache, as they do for no shop.
 */
final class Complaints {
    private static final List<String> MILESTONES = List.of("placed", "paid", "handed_over");
    private static final int SEED = 7;
    private static final int MOST_IN_FLIGHT = 5_000;
    private static final int LOAD_TIMEOUT_MILLIS = 120_000;

    private final int count;
    private final List<String> texts;

    /** @throws IOException if the corpus cannot be read */
    Complaints(int count) throws IOException {
        this.count = count;
        this.texts = corpus();
    }

    List<String> texts() {
        return texts;
    }

    void load(Map<String, Object> kafka) throws InterruptedException {
        var random = new Random(SEED);
        var now = Instant.now();
        load(kafka, count, (producer, i) -> producer.send(complaint(random, now, i)));
    }

    /** The orders that the complaints are about: some on their way to the customer, the others not yet. */
    void loadOrders(Map<String, Object> kafka) throws InterruptedException {
        var random = new Random(SEED);
        var now = Instant.now();
        load(kafka, count * MILESTONES.size(), (producer, i) -> {
            var number = i / MILESTONES.size();
            var milestone = i % MILESTONES.size();
            var placed = now.minus(Duration.ofHours(60)).plusSeconds(number % 100_000);
            return producer.send(new OrderProgressed(
                    order(number),
                    MILESTONES.get(milestone),
                    placed.plus(Duration.ofMinutes(milestone * (60L + random.nextInt(400)))),
                    null,
                    Map.of("carrier", "fietskoerier")));
        });
    }

    private interface Sender {
        CompletableFuture<Void> send(ComplaintProducer producer, int number);
    }

    private static void load(Map<String, Object> kafka, int count, Sender sender) throws InterruptedException {
        var inFlight = new Semaphore(MOST_IN_FLIGHT);
        var failures = new AtomicInteger();
        var settings = new HashMap<>(kafka);
        // loading is not what is measured, and a busy disk may take its time
        settings.put("delivery.timeout.ms", LOAD_TIMEOUT_MILLIS);
        try (var producer = new ComplaintProducer(settings, "bench")) {
            for (int i = 0; i < count; i++) {
                inFlight.acquire();
                var _ = sender.send(producer, i).whenComplete((done, failure) -> {
                    if (failure != null) {
                        failures.incrementAndGet();
                    }
                    inFlight.release();
                });
            }
            inFlight.acquire(MOST_IN_FLIGHT);
        }
        if (failures.get() > 0) {
            throw new IllegalStateException(failures + " records could not be loaded");
        }
    }

    private static String order(int number) {
        return "W-" + number;
    }

    private ComplaintSubmitted complaint(Random random, Instant now, int number) {
        return new ComplaintSubmitted(
                Ids.timeOrdered(now, random).toString(),
                now,
                Channel.REVIEW,
                new ComplaintText(texts.get(random.nextInt(texts.size()))),
                null,
                3,
                order(number),
                null,
                null,
                null,
                Map.of("carrier", "fietskoerier"));
    }

    private static List<String> corpus() throws IOException {
        var folder = URI.create(
                Objects.requireNonNull(Complaints.class.getResource("/corpus")).toString());
        try (var jar = FileSystems.newFileSystem(folder, Map.of());
                var files = Files.list(jar.getPath("/corpus"))) {
            var texts = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                for (var line : Files.readAllLines(file)) {
                    texts.add(Json.MAPPER.readTree(line).path("text").asString());
                }
            }
            return texts;
        }
    }
}
