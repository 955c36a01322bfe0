package nl.knelpunt.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Plays simulated time at a multiple of real time. */
final class Pace {
    /** Waits. */
    interface Waiting {
        void of(Duration duration) throws InterruptedException;
    }

    /** Events that are as close together as this go out together. */
    private static final Duration SHORTEST = Duration.ofMillis(10);

    private static final double NANOS = 1e9;

    private final Instant simulated;
    private final double speed;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Instant started;

    /**
     * @param simulated when simulated time begins
     * @param speed simulated seconds a second; infinite for as fast as possible
     */
    Pace(Instant simulated, double speed, InstantSource clock, Waiting waiting) {
        this.simulated = simulated;
        this.speed = speed;
        this.clock = clock;
        this.waiting = waiting;
        this.started = clock.instant();
    }

    /** Returns once it is that time in the simulation. */
    void awaitTime(Instant time) throws InterruptedException {
        if (Double.isInfinite(speed)) {
            return;
        }
        var real = Duration.between(simulated, time).toMillis() / 1e3 / speed * NANOS;
        var early = Duration.between(clock.instant(), started.plusNanos((long) real));
        if (early.compareTo(SHORTEST) > 0) {
            waiting.of(early);
        }
    }
}
