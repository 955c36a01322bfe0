package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;
import org.jspecify.annotations.Nullable;

/** The lanes to all receivers of the configuration, opened as alerts for them come. */
final class Lanes implements AutoCloseable {
    private static final Duration AFTER_INTERRUPTION = Duration.ofMillis(500);

    private final Shop shop;
    private final Map<String, Channel> channels;
    private final Links links;
    private final Backoff backoff;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Switches switches;
    private final MeterRegistry metrics;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private Consumer<Outcome> outcomes = outcome -> {};

    Lanes(
            Shop shop,
            Map<String, Channel> channels,
            Links links,
            Backoff backoff,
            InstantSource clock,
            RandomGenerator random,
            Switches switches,
            Operations operations) {
        this.shop = shop;
        this.channels = channels;
        this.links = links;
        this.backoff = backoff;
        this.clock = clock;
        this.random = random;
        this.switches = switches;
        this.metrics = operations.metrics();
        shop.receivers().keySet().forEach(id -> operations.health().add("receiver " + id, () -> health(id)));
    }

    /** Who hears of outcomes, from now on. */
    void tell(Consumer<Outcome> listener) {
        outcomes = listener;
    }

    /** @return false if too many are waiting for that receiver */
    boolean offer(Job job) {
        var lane = lane(job.alert().receiver());
        if (lane != null) {
            return lane.offer(job);
        }
        told(new Outcome(job, State.GIVEN_UP, clock.instant(), null, Json.name(Reason.MISCONFIGURED)));
        return true;
    }

    /** @return when to ask again; null if the receiver can take an alert that waited */
    @Nullable
    Instant busyUntil(String receiver) {
        var lane = lane(receiver);
        return lane == null ? null : lane.busyUntil();
    }

    /** Whether an alert waits so long past its time that nobody needs it any more. */
    boolean isTooLate(AlertDelivered pending) {
        var since = pending.until() == null ? pending.at() : pending.until();
        return backoff.isTooLate(since, clock.instant());
    }

    /** Forgets jobs that wait; those under way go on. */
    void drop(Predicate<Job> which) {
        lanes.values().forEach(lane -> lane.drop(which));
    }

    /** Forgets jobs that wait, and finishes those under way: after that time by interruption. */
    void finish(Predicate<Job> which, Duration limit) {
        drop(which);
        try {
            var deadline = System.nanoTime() + limit.toNanos();
            var late = deadline + AFTER_INTERRUPTION.toNanos();
            for (var lane : lanes.values()) {
                if (!lane.finish(which, deadline)) {
                    lane.interrupt();
                }
            }
            for (var lane : lanes.values()) {
                lane.finish(which, late);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all lanes. What is under way goes on: {@link #finish} it first. */
    @Override
    public void close() {
        lanes.values().forEach(Lane::stop);
        lanes.clear();
    }

    private @Nullable Lane lane(String id) {
        var open = lanes.get(id);
        if (open != null) {
            return open;
        }
        // one that is in no configuration has left it, or comes from a record that anyone wrote
        var receiver = shop.receivers().get(id);
        var channel = receiver == null ? null : channels.get(receiver.channel());
        return receiver == null || channel == null ? null : open(receiver, channel);
    }

    private Lane open(Receiver receiver, Channel channel) {
        var lane = new Lane(receiver, channel, links, backoff, clock, random, switches, this::told);
        lanes.put(receiver.id(), lane);
        return lane;
    }

    private void told(Outcome outcome) {
        // one that was not tried, since its receiver is away, is no news
        if (outcome.attempt() != null || outcome.state() != State.PENDING) {
            var receiver = outcome.job().alert().receiver();
            var label = shop.receivers().containsKey(receiver) ? receiver : "unknown";
            metrics.counter("knelpunt.deliveries", "receiver", label, "state", Json.name(outcome.state()))
                    .increment();
        }
        outcomes.accept(outcome);
    }

    private Health.Status health(String receiver) {
        var lane = lanes.get(receiver);
        return switches.isOff(receiver) || (lane != null && lane.isAway()) ? Health.Status.DEGRADED : Health.Status.UP;
    }
}
