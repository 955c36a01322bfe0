package nl.knelpunt.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import nl.knelpunt.app.DemoShop;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Ids;
import nl.knelpunt.contract.Json;

/** Complaints as shops get them, of the lengths that people write: the demo's samples, each many times under new ids. */
final class Complaints {
    private static final int SEED = 7;
    private static final int MOST_IN_FLIGHT = 5_000;
    private static final int LOAD_TIMEOUT_MILLIS = 120_000;

    private final int count;
    private final List<String> texts = DemoShop.samples().stream()
            .map(sample -> Json.MAPPER.readTree(sample).path("text").asString())
            .toList();

    Complaints(int count) {
        this.count = count;
    }

    List<String> texts() {
        return texts;
    }

    void load(Map<String, Object> kafka) throws InterruptedException {
        var random = new Random(SEED);
        var now = Instant.now();
        var inFlight = new Semaphore(MOST_IN_FLIGHT);
        var failures = new ArrayList<Throwable>();
        var settings = new HashMap<>(kafka);
        // loading is not what is measured, and a busy disk may take its time
        settings.put("delivery.timeout.ms", LOAD_TIMEOUT_MILLIS);
        try (var producer = new ComplaintProducer(settings, "bench")) {
            for (int i = 0; i < count; i++) {
                inFlight.acquire();
                var _ = producer.send(complaint(random, now)).whenComplete((done, failure) -> {
                    if (failure != null) {
                        failures.add(failure);
                    }
                    inFlight.release();
                });
            }
            inFlight.acquire(MOST_IN_FLIGHT);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " complaints could not be loaded");
        }
    }

    private ComplaintSubmitted complaint(Random random, Instant now) {
        return new ComplaintSubmitted(
                Ids.timeOrdered(now, random).toString(),
                now,
                Channel.REVIEW,
                new ComplaintText(texts.get(random.nextInt(texts.size()))),
                null,
                3,
                "W-" + random.nextInt(1_000_000),
                null,
                null,
                null,
                Map.of("carrier", "fietskoerier"));
    }
}
