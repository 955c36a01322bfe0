package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;
import org.apache.kafka.common.TopicPartition;

/** The lanes to all receivers, opened as alerts for them come. */
final class Lanes implements AutoCloseable {
    private final Shop shop;
    private final Map<String, Channel> channels;
    private final Backoff backoff;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Health health;
    private final MeterRegistry metrics;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private Consumer<Outcome> outcomes = outcome -> {};

    Lanes(
            Shop shop,
            Map<String, Channel> channels,
            Backoff backoff,
            InstantSource clock,
            RandomGenerator random,
            Operations operations) {
        this.shop = shop;
        this.channels = channels;
        this.backoff = backoff;
        this.clock = clock;
        this.random = random;
        this.health = operations.health();
        this.metrics = operations.metrics();
    }

    /** Who hears of outcomes, from now on. */
    void tell(Consumer<Outcome> listener) {
        outcomes = listener;
    }

    /** @return false if too many are waiting for that receiver */
    boolean offer(Job job) {
        return lane(job.alert().receiver()).offer(job);
    }

    boolean isBusy(String receiver) {
        return lane(receiver).isBusy();
    }

    void drop(TopicPartition partition) {
        lanes.values().forEach(lane -> lane.drop(partition));
    }

    private void count(Outcome outcome) {
        var receiver = outcome.job().alert().receiver();
        metrics.counter("knelpunt.deliveries", "receiver", known(receiver), "state", Json.name(outcome.state()))
                .increment();
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::stop);
        lanes.values().forEach(Lane::close);
        lanes.clear();
    }

    private Lane lane(String receiver) {
        return lanes.computeIfAbsent(receiver, this::open);
    }

    private Lane open(String id) {
        var receiver = shop.receivers().get(id);
        var channel = receiver == null ? null : channels.get(receiver.channel());
        var lane = new Lane(id, receiver, channel, backoff, clock, random, outcome -> {
            count(outcome);
            outcomes.accept(outcome);
        });
        if (receiver != null) {
            health.add("receiver " + id, () -> lane.isAway() ? Health.Status.DEGRADED : Health.Status.UP);
        }
        return lane;
    }

    /** A receiver that is in no configuration comes from a record, and may be anything: not a label. */
    private String known(String receiver) {
        return shop.receivers().containsKey(receiver) ? receiver : "unknown";
    }
}
