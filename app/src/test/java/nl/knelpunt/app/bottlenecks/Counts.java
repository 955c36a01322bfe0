package nl.knelpunt.app.bottlenecks;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Counts by chance. */
final class Counts {
    private Counts() {}

    static long poisson(double mean, RandomGenerator random) {
        return mean <= 0 ? 0 : PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
    }

    /** With a variance of about that many times the mean: the mean itself varies, in clumps. */
    static long clumped(double mean, double times, RandomGenerator random) {
        var clump = times;
        var clumps = poisson(mean / clump, random);
        return Math.round(clumps * clump);
    }
}
