package nl.knelpunt.notifier;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;
import nl.knelpunt.service.Service;
import nl.knelpunt.service.StreamsService;
import nl.knelpunt.service.StreamsSettings;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the notifier: verdicts in, alerts out. */
public final class NotifierService implements Service {
    /** In events' {@code ce_source}, and on metrics. */
    public static final String NAME = "notifier";

    private static final Logger LOG = LoggerFactory.getLogger(NotifierService.class);
    private static final String APPLICATION_ID = "knelpunt-notifier";
    private static final int OPERATIONS_PORT = 8082;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Environment environment;
    private final Shop shop;
    private final Map<String, Channel> channels;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Operations operations = new Operations(NAME);
    private final StreamsService decisions;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread deliverer;
    private volatile boolean delivering;

    /**
     * @param console where the console channel prints
     * @throws nl.knelpunt.service.SettingException if a channel's settings cannot be used
     */
    public NotifierService(
            Environment environment, Shop shop, PrintStream console, InstantSource clock, RandomGenerator random) {
        this.environment = environment;
        this.shop = shop;
        this.channels = Channels.open(shop, environment, clock, console);
        this.clock = clock;
        this.random = random;
        this.decisions = new StreamsService(
                "decisions",
                () -> DecisionsTopology.of(shop),
                StreamsSettings.of(APPLICATION_ID, environment, operations.metrics()),
                environment.kafka(),
                operations);
        this.deliverer = Thread.ofPlatform().name("deliveries").unstarted(this::keepDelivering);
    }

    @Override
    public void start() {
        operations.serve(
                environment.get("KNELPUNT_HTTP_HOST", "127.0.0.1"),
                environment.port("KNELPUNT_HTTP_PORT", OPERATIONS_PORT));
        operations.health().add("deliveries", () -> delivering ? Health.Status.UP : Health.Status.DOWN);
        decisions.start();
        deliverer.start();
    }

    /** Whether it decides and delivers now. */
    public boolean isReady() {
        return decisions.isRunning() && delivering;
    }

    /** @return the port of health and metrics */
    public int port() {
        return operations.port();
    }

    @Override
    public void close() {
        closing.countDown();
        decisions.close();
        try {
            deliverer.join(Duration.ofSeconds(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channels.values().forEach(Channel::close);
        operations.close();
    }

    private void keepDelivering() {
        var pause = FIRST_PAUSE;
        while (closing.getCount() > 0) {
            try (var deliveries = new Deliveries(
                    environment.kafka(),
                    new Lanes(shop, channels, Backoff.STANDARD, clock, random, operations),
                    clock)) {
                while (closing.getCount() > 0) {
                    deliveries.turn();
                    delivering = true;
                    pause = FIRST_PAUSE;
                }
            } catch (KafkaException e) {
                LOG.warn("deliveries start anew: {}", e.getClass().getName());
            }
            delivering = false;
            pause = waitUnlessClosing(pause);
        }
    }

    private Duration waitUnlessClosing(Duration pause) {
        try {
            var _ = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
