package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;

/** One instance's deliveries, on a thread of their own, that a test can close, or abandon as a crash does. */
final class Instance implements AutoCloseable {
    /** Quick, so that what fails comes back while a test waits. */
    static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofHours(24));

    /** After this long without a sign of life the others take an instance's partitions. */
    private static final int SIGN_OF_LIFE_MILLIS = 3_000;

    private final Operations operations = new Operations("test");
    private final Map<String, Channel> channels;
    private final Deliveries deliveries;
    private final Thread thread;
    private volatile boolean stopped;
    private boolean closed;

    private Instance(Map<String, Object> kafka, Shop shop, Map<String, String> secrets, InstantSource clock) {
        var settings = new HashMap<>(kafka);
        settings.put("max.poll.interval.ms", SIGN_OF_LIFE_MILLIS);
        channels = Channels.open(shop, new AlertTexts(shop), new Environment(secrets), clock, System.out);
        var switches = new Switches();
        var lanes = new Lanes(shop, channels, Links.NONE, BACKOFF, clock, new Random(), switches, operations);
        deliveries = new Deliveries(settings, lanes, switches, operations.metrics(), clock);
        thread = Thread.ofPlatform().name("deliveries-of-test").start(this::turn);
    }

    static Instance start(Map<String, Object> kafka, Shop shop, Map<String, String> secrets) {
        return start(kafka, shop, secrets, InstantSource.system());
    }

    static Instance start(Map<String, Object> kafka, Shop shop, Map<String, String> secrets, InstantSource clock) {
        return new Instance(kafka, shop, secrets, clock);
    }

    /** What a crash leaves: nothing more is read, written or committed. */
    void abandon() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Health.Status health(String receiver) {
        return Objects.requireNonNull(operations.health().parts().get("receiver " + receiver));
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        abandon();
        deliveries.close();
        channels.values().forEach(Channel::close);
        operations.close();
    }

    private void turn() {
        while (!stopped) {
            deliveries.turn();
        }
    }
}
