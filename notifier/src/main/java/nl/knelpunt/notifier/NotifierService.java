package nl.knelpunt.notifier;

import io.micrometer.core.instrument.Gauge;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
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
import nl.knelpunt.service.TopicAdmin;
import org.jspecify.annotations.Nullable;
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
    private static final int STEADY_SECONDS = 120;

    private final Environment environment;
    private final Shop shop;
    private final Map<String, Channel> channels;
    private final Templates templates;
    private final Links links;
    private final @Nullable AnswerServer answers;
    private final @Nullable ReportKeeper reports;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Operations operations = new Operations(NAME);
    private final StreamsService decisions;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread deliverer;
    private volatile boolean delivering;
    private volatile boolean reporting;
    private volatile int pending;

    /**
     * @param console where the console channel prints
     * @throws nl.knelpunt.service.SettingException if a channel's settings cannot be used
     */
    public NotifierService(
            Environment environment, Shop shop, PrintStream console, InstantSource clock, RandomGenerator random) {
        this.environment = environment;
        this.shop = shop;
        var settings = LinkSettings.of(environment).orElse(null);
        this.links = settings == null ? Links.NONE : new AnswerLinks(settings, shop);
        this.answers =
                settings == null ? null : new AnswerServer(settings, shop, environment.kafka(), clock, operations);
        var times = shop.report();
        this.reports = times == null
                ? null
                : new ReportKeeper(
                        new DailyReports(environment.kafka(), shop, times, clock), () -> reporting, operations);
        this.templates = Templates.of(shop);
        this.channels = Channels.open(shop, new AlertTexts(shop, templates), environment, clock, console);
        this.clock = clock;
        this.random = random;
        this.decisions = new StreamsService(
                "decisions",
                () -> DecisionsTopology.of(shop, clock, operations.metrics()),
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
        Gauge.builder("knelpunt.deliveries.pending", () -> pending).register(operations.metrics());
        operations.health().add("deliveries", () -> delivering ? Health.Status.UP : Health.Status.DOWN);
        operations.health().add("templates", templates::status);
        if (answers != null) {
            answers.start();
        }
        decisions.start();
        deliverer.start();
        if (reports != null) {
            reports.start();
        }
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
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        closing.countDown();
        if (answers != null) {
            answers.close();
        }
        if (reports != null) {
            reports.close();
        }
        decisions.close();
        try {
            if (!deliverer.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                deliverer.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channels.values().forEach(Channel::close);
        operations.close();
    }

    private void keepDelivering() {
        var pause = FIRST_PAUSE;
        while (!closed(Duration.ZERO)) {
            var started = System.nanoTime();
            try {
                if (topicsAreWell()) {
                    deliverUntilClosing();
                }
            } catch (RuntimeException | Error e) {
                // the class only: messages may quote a record
                LOG.error("deliveries failed: {}", e.getClass().getName());
            }
            delivering = false;
            reporting = false;
            var steady = System.nanoTime() - started > TimeUnit.SECONDS.toNanos(STEADY_SECONDS);
            pause = steady ? FIRST_PAUSE : Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
            if (!closed(pause)) {
                LOG.warn("deliveries start anew");
            }
        }
    }

    private void deliverUntilClosing() {
        var switches = new Switches();
        var lanes = new Lanes(shop, channels, links, Backoff.STANDARD, clock, random, switches, operations);
        try (var deliveries = new Deliveries(environment.kafka(), lanes, switches, operations.metrics(), clock)) {
            while (!closed(Duration.ZERO)) {
                deliveries.turn();
                delivering = deliveries.isConnected();
                reporting = delivering && deliveries.isFirst();
                pending = deliveries.pendingCount();
            }
        }
    }

    /** Above all, that outcomes have as many partitions as alerts. */
    private boolean topicsAreWell() {
        var differences = new TopicAdmin(environment.kafka()).differences();
        differences.forEach(difference -> LOG.error("deliveries wait: {}", difference));
        return differences.isEmpty();
    }

    private boolean closed(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
