package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import nl.knelpunt.processor.timeline.Norm;

/** How long orders took, each counting once. */
final class Durations {
    private static final double LATE = 0.95;

    private final Norm norm = new Norm(null);
    private long count;

    void add(double seconds) {
        norm.add(seconds, Instant.EPOCH);
        count++;
    }

    long count() {
        return count;
    }

    Median median() {
        return Median.of(norm, count);
    }

    /** In seconds; there must be some. */
    double late() {
        return norm.quantile(LATE).orElseThrow();
    }
}
