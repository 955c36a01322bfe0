package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.OptionalDouble;
import nl.knelpunt.contract.NormLearnt;

/** A norm that was learnt elsewhere, between whose durations as many orders lie: those in between are taken to lie evenly. */
final class LearntNorm implements Usual {
    /** Beside what is usual. */
    static final double FULL = 4 / 3.0;

    private final NormLearnt learnt;

    LearntNorm(NormLearnt learnt) {
        this.learnt = learnt;
    }

    double orders() {
        return learnt.orders();
    }

    @Override
    public OptionalDouble quantile(double share) {
        var seconds = learnt.seconds();
        var place = Math.clamp(share, 0, 1) * (seconds.size() - 1);
        var below = (int) place;
        var above = Math.min(below + 1, seconds.size() - 1);
        return OptionalDouble.of(seconds.get(below) + (place - below) * (seconds.get(above) - seconds.get(below)));
    }

    @Override
    public OptionalDouble expected(double seconds) {
        var shorter = share(seconds);
        var expected = quantile(shorter + (1 - shorter) / 2).orElseThrow();
        return OptionalDouble.of(expected > seconds ? expected : seconds * Norm.LONGER_THAN_ALL);
    }

    private double share(double duration) {
        var seconds = learnt.seconds();
        var place = Collections.binarySearch(seconds, duration);
        if (place >= 0) {
            return (double) seconds.lastIndexOf(duration) / (seconds.size() - 1);
        }
        var above = -place - 1;
        if (above == 0 || above == seconds.size()) {
            return above == 0 ? 0 : 1;
        }
        var from = seconds.get(above - 1);
        return (above - 1 + (duration - from) / (seconds.get(above) - from)) / (seconds.size() - 1);
    }

    /**
     * How much longer than usual, in seconds, half of the orders take that begin when it is as full as it was then; 0 if it was not.
     *
     * @return empty if too few orders tell
     */
    OptionalDouble fromLoad(Instant began) {
        var full = learnt.fullSeconds();
        if (full == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                loadAt(began) < FULL ? 0 : Math.max(0, full - quantile(0.5).orElseThrow()));
    }

    private double loadAt(Instant at) {
        var until = learnt.loadUntil();
        var load = learnt.load();
        if (until == null || load.isEmpty()) {
            return 1;
        }
        var back = Math.floorDiv(Duration.between(at, until).toSeconds(), NormLearnt.LOAD_HOURS * 3600L);
        return back >= load.size() ? 1 : load.get(load.size() - 1 - (int) Math.max(0, back));
    }
}
