package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.NormLearnt;

/** What is usual on each stretch for all orders, as the processor had learnt it by some time. Not for several threads. */
public final class LearntNorms {
    private static final double LATE = 0.95;

    private final Instant until;
    private final Map<String, NormLearnt> latest = new HashMap<>();

    /** @param until what was learnt then or later is not known */
    public LearntNorms(Instant until) {
        this.until = until;
    }

    /** Takes a norm; those of one value of an attribute would call usual what is slow. */
    public void accept(NormLearnt norm) {
        if (norm.attribute() == null && norm.learntAt().isBefore(until)) {
            latest.merge(norm.stretch(), norm, (one, other) -> other.learntAt().isBefore(one.learntAt()) ? one : other);
        }
    }

    /** By when nineteen of twenty orders are done, in seconds. */
    Optional<Double> late(String stretch) {
        return Optional.ofNullable(latest.get(stretch)).map(norm -> at(norm.seconds()));
    }

    /** Between two of the durations in proportion. */
    private static double at(List<Double> seconds) {
        var place = LATE * (seconds.size() - 1);
        var below = (int) place;
        var part = place - below;
        return part == 0 ? seconds.get(below) : (1 - part) * seconds.get(below) + part * seconds.get(below + 1);
    }
}
