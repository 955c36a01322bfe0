package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The way to one receiver: one alert at a time, so that a slow receiver delays only itself. While the receiver is away
 * alerts become pending at once, and one at a time tries whether it is back.
 */
final class Lane implements AutoCloseable {
    private static final int MOST_WAITING = 100;

    private final @Nullable Receiver receiver;
    private final @Nullable Channel channel;
    private final Backoff backoff;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Consumer<Outcome> outcomes;
    private final BlockingQueue<Job> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread worker;
    private volatile boolean closing;
    private volatile Instant awayUntil = Instant.MIN;
    private int failures;

    /**
     * @param receiver null if it has left the configuration
     * @param channel null likewise
     * @param outcomes told of each job that was offered and taken; called on the lane's own thread
     */
    Lane(
            String id,
            @Nullable Receiver receiver,
            @Nullable Channel channel,
            Backoff backoff,
            InstantSource clock,
            RandomGenerator random,
            Consumer<Outcome> outcomes) {
        this.receiver = receiver;
        this.channel = channel;
        this.backoff = backoff;
        this.clock = clock;
        this.random = random;
        this.outcomes = outcomes;
        this.worker = Thread.ofVirtual().name("lane-" + id).start(this::work);
    }

    /** @return false if too many are waiting */
    boolean offer(Job job) {
        return waiting.offer(job);
    }

    /** Whether the last try failed for a reason that may pass. */
    boolean isAway() {
        return awayUntil.isAfter(Instant.MIN);
    }

    /** Forgets what waits from a partition that another instance has now. */
    void drop(TopicPartition partition) {
        waiting.removeIf(job -> job.partition().equals(partition));
    }

    /** Whether it has more than enough to do. */
    boolean isBusy() {
        return waiting.remainingCapacity() == 0 || clock.instant().isBefore(awayUntil);
    }

    /** Takes nothing new from its queue. */
    void stop() {
        closing = true;
        waiting.clear();
    }

    /** Finishes the try that is under way, and no other. */
    @Override
    public void close() {
        stop();
        try {
            worker.join(Duration.ofSeconds(NotifierService.CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!closing) {
                var job = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (job != null) {
                    outcomes.accept(outcome(job));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome outcome(Job job) {
        var now = clock.instant();
        if (now.isBefore(awayUntil)) {
            return new Outcome(job, State.PENDING, now, awayUntil.plus(backoff.pause(1, random)), null);
        }
        if (receiver == null || channel == null) {
            return new Outcome(job, State.GIVEN_UP, now, null, Json.name(Reason.MISCONFIGURED));
        }
        return switch (channel.deliver(job.alert(), receiver)) {
            case Delivery.Delivered() -> {
                back();
                yield new Outcome(job, State.DELIVERED, clock.instant(), null, "delivered");
            }
            case Delivery.Rejected(var reason) -> {
                back();
                yield new Outcome(job, State.GIVEN_UP, clock.instant(), null, Json.name(reason));
            }
            case Delivery.Retry(var reason, var after) -> retry(job, reason, after);
        };
    }

    private Outcome retry(Job job, Reason reason, @Nullable Duration after) {
        var now = clock.instant();
        failures++;
        var pause = backoff.pause(failures, random);
        awayUntil = now.plus(after != null && after.compareTo(pause) > 0 ? after : pause);
        var tooOld = job.alert().raisedAt().plus(backoff.giveUpAfter()).isBefore(awayUntil);
        return new Outcome(
                job, tooOld ? State.GIVEN_UP : State.PENDING, now, tooOld ? null : awayUntil, Json.name(reason));
    }

    /** It answered, if only with a no. */
    private void back() {
        failures = 0;
        awayUntil = Instant.MIN;
    }
}
