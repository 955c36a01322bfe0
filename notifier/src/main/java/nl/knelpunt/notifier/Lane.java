package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one receiver: one alert at a time, so that a slow receiver delays only itself. While the receiver is away
 * alerts become pending at once, and one at a time tries whether it is back.
 */
final class Lane {
    static final int MOST_WAITING = 100;
    static final Duration LATER = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Receiver receiver;
    private final Channel channel;
    private final Links links;
    private final Backoff backoff;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Consumer<Outcome> outcomes;
    private final Switches switches;
    private final Thread worker;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private @Nullable Job trying;
    private boolean stopped;
    private int failures;
    private Instant awayUntil = Instant.MIN;

    /** @param outcomes told of each job that was taken and not dropped; called on the lane's own thread */
    Lane(
            Receiver receiver,
            Channel channel,
            Links links,
            Backoff backoff,
            InstantSource clock,
            RandomGenerator random,
            Switches switches,
            Consumer<Outcome> outcomes) {
        this.receiver = receiver;
        this.channel = channel;
        this.links = links;
        this.backoff = backoff;
        this.clock = clock;
        this.random = random;
        this.switches = switches;
        this.outcomes = outcomes;
        this.worker = Thread.ofVirtual().name("lane-" + receiver.id()).start(this::work);
    }

    /** @return false if too many are waiting */
    synchronized boolean offer(Job job) {
        if (stopped || waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.add(job);
        notifyAll();
        return true;
    }

    /** Whether the last try failed for a reason that may pass. */
    synchronized boolean isAway() {
        return failures > 0;
    }

    /** @return when to ask again; null if it can take an alert that waited */
    synchronized @Nullable Instant busyUntil() {
        var now = clock.instant();
        if (switches.isOff(receiver.id())) {
            return waiting.size() >= MOST_WAITING ? now.plus(LATER) : null;
        }
        if (isResting(now)) {
            return awayUntil;
        }
        var finding = failures > 0 && (trying != null || !waiting.isEmpty());
        return finding || waiting.size() >= MOST_WAITING ? now.plus(LATER) : null;
    }

    /** Forgets waiting jobs; the one that is being tried goes on. */
    synchronized void drop(Predicate<Job> which) {
        waiting.removeIf(which);
    }

    /** Takes no job any more; the one that is being tried goes on. */
    synchronized void stop() {
        stopped = true;
        waiting.clear();
        notifyAll();
    }

    /**
     * Waits until the job that is being tried has its outcome, if it is one of these.
     *
     * @param deadlineNanos of {@link System#nanoTime}
     * @return whether it has
     */
    synchronized boolean finish(Predicate<Job> which, long deadlineNanos) throws InterruptedException {
        while (trying != null && which.test(trying)) {
            var left = deadlineNanos - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Ends the try that is under way: it is to be done again. */
    void interrupt() {
        worker.interrupt();
    }

    private void work() {
        for (var job = next(); job != null; job = next()) {
            outcomes.accept(outcome(job));
        }
    }

    private synchronized @Nullable Job next() {
        // an interruption was meant for the try that is over
        var _ = Thread.interrupted();
        trying = null;
        notifyAll();
        while (!stopped && waiting.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // likewise
            }
        }
        trying = waiting.poll();
        return trying;
    }

    private Outcome outcome(Job job) {
        if (switches.isOff(receiver.id())) {
            return new Outcome(job, State.GIVEN_UP, clock.instant(), null, Json.name(Reason.SWITCHED_OFF));
        }
        var rest = rest();
        if (rest != null) {
            return unsettled(job, clock.instant(), rest.plus(backoff.pause(1, random)), null);
        }
        return switch (attempt(job)) {
            case Delivery.Delivered() -> {
                back();
                yield new Outcome(job, State.DELIVERED, clock.instant(), null, "delivered");
            }
            case Delivery.Gone() -> {
                back();
                // at once, so that what waits here is not tried either; it is written down with the outcome
                switches.off(receiver.id());
                yield new Outcome(job, State.GIVEN_UP, clock.instant(), null, Json.name(Reason.GONE));
            }
            case Delivery.Rejected(var reason) -> {
                back();
                yield new Outcome(job, State.GIVEN_UP, clock.instant(), null, Json.name(reason));
            }
            case Delivery.Retry(var reason, var after) -> retry(job, reason, after == null ? Duration.ZERO : after);
        };
    }

    /** A channel promises to throw nothing; if one does, its receiver must not fall silent for ever. */
    private Delivery attempt(Job job) {
        try {
            return channel.deliver(job.alert(), receiver, links.of(job));
        } catch (RuntimeException | Error e) {
            // the class only: messages quote addresses and texts
            LOG.warn("a channel failed unexpectedly: {}", e.getClass().getName());
            return new Delivery.Retry(Reason.UNEXPECTED);
        }
    }

    /** The receiver rests by its own failures; the alert by its own too, so that a hopeless one does not hinder others. */
    private synchronized Outcome retry(Job job, Reason reason, Duration after) {
        var now = clock.instant();
        failures++;
        awayUntil = now.plus(longer(after, backoff.pause(failures, random)));
        var again = now.plus(longer(after, backoff.pause(job.attempts() + 1, random)));
        return unsettled(job, now, again.isAfter(awayUntil) ? again : awayUntil, Json.name(reason));
    }

    private Outcome unsettled(Job job, Instant now, Instant again, @Nullable String attempt) {
        // one that was not tried had no chance yet after that moment
        var tooLate = backoff.isTooLate(job.since(), attempt == null ? now : again);
        return new Outcome(job, tooLate ? State.GIVEN_UP : State.PENDING, now, tooLate ? null : again, attempt);
    }

    /** It answered, if only with a no. */
    private synchronized void back() {
        failures = 0;
        awayUntil = Instant.MIN;
    }

    private synchronized @Nullable Instant rest() {
        return isResting(clock.instant()) ? awayUntil : null;
    }

    /** A rest that is longer than any is one by a clock that was ahead. */
    private boolean isResting(Instant now) {
        return now.isBefore(awayUntil) && !awayUntil.isAfter(now.plus(Delivery.LONGEST_WAIT));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
