package nl.knelpunt.service;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a topology running: waits for the broker and its topics, starts it, and starts it anew after a failure, more slowly
 * each time.
 */
public final class StreamsService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final int STEADY_SECONDS = 120;

    private final String name;
    private final Supplier<Topology> topology;
    private final Map<String, Object> settings;
    private final Map<String, Object> kafka;
    private final Operations operations;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper;
    private volatile KafkaStreams.@Nullable State state;
    /** Kafka Streams calls itself running while it waits for a broker that is away. */
    private volatile boolean reachable;

    /**
     * @param name of the part in health and logs
     * @param kafka settings for an admin client
     */
    public StreamsService(
            String name,
            Supplier<Topology> topology,
            Map<String, Object> settings,
            Map<String, Object> kafka,
            Operations operations) {
        this.name = name;
        this.topology = topology;
        this.settings = settings;
        this.kafka = kafka;
        this.operations = operations;
        this.keeper = Thread.ofVirtual().name("keeper-" + name).unstarted(this::keepRunning);
    }

    @Override
    public void start() {
        operations.health().add(name, () -> isRunning() ? Health.Status.UP : Health.Status.DOWN);
        keeper.start();
    }

    /** Whether it handles records now. */
    public boolean isRunning() {
        return reachable && state == KafkaStreams.State.RUNNING;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            keeper.join(Duration.ofSeconds(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning() {
        var pause = FIRST_PAUSE;
        try {
            while (!closed(Duration.ZERO)) {
                var started = System.nanoTime();
                try {
                    if (topicsAreWell()) {
                        runOnce();
                    }
                } catch (KafkaException e) {
                    LOG.warn("{} waits for Kafka: {}", name, KafkaProbe.reason(e));
                }
                var steady = System.nanoTime() - started > TimeUnit.SECONDS.toNanos(STEADY_SECONDS);
                pause = steady ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
                if (!closed(pause)) {
                    LOG.warn("{} starts anew", name);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean topicsAreWell() {
        try {
            var differences = new TopicAdmin(kafka).differences();
            differences.forEach(difference -> LOG.error("{} waits: {}", name, difference));
            return differences.isEmpty();
        } catch (KafkaException e) {
            LOG.warn("{} waits for Kafka: {}", name, e.getClass().getSimpleName());
            return false;
        }
    }

    private void runOnce() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var properties = new Properties();
        properties.putAll(settings);
        try (var streams = new KafkaStreams(topology.get(), properties);
                var metrics = new KafkaStreamsMetrics(streams);
                var probe = new KafkaProbe(kafka, Topics.ALL)) {
            metrics.bindTo(operations.metrics());
            streams.setStateListener((now, before) -> {
                state = now;
                if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                    ended.countDown();
                }
            });
            streams.setUncaughtExceptionHandler(cause -> {
                LOG.error("{} failed: {}", name, causes(cause));
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            do {
                isNow(probe);
            } while (ended.getCount() > 0 && !closed(ASK_AGAIN));
            // a member that stays listed keeps its partitions from the next one until its session ends, 45 s later
            streams.close(CloseOptions.timeout(Duration.ofSeconds(CLOSE_SECONDS))
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private void isNow(KafkaProbe probe) throws InterruptedException {
        var before = reachable;
        try {
            probe.ask();
            reachable = true;
        } catch (KafkaException e) {
            reachable = false;
            if (before) {
                LOG.warn("{} waits for Kafka: {}", name, KafkaProbe.reason(e));
            }
        }
    }

    /** The classes of the exceptions only: their messages may quote a record. */
    private static String causes(Throwable cause) {
        var text = new StringBuilder(cause.getClass().getName());
        for (var inner = cause.getCause(); inner != null; inner = inner.getCause()) {
            text.append(" < ").append(inner.getClass().getName());
        }
        return text.toString();
    }

    private boolean closed(Duration wait) throws InterruptedException {
        return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
