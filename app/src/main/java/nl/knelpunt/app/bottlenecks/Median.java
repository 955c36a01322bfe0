package nl.knelpunt.app.bottlenecks;

import nl.knelpunt.notifier.trend.Interval;
import nl.knelpunt.processor.timeline.Norm;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The middle of some durations, with the interval between two of them that holds the true median whatever their distribution
 * (W. R. Thompson, On confidence ranges for the median, Annals of Mathematical Statistics 7, 1936). Each is told to half a percent, as the
 * sketch knows it.
 *
 * @param orders how many durations
 * @param seconds null if there are none
 * @param low null if there are too few for an interval, fewer than six
 * @param high likewise
 */
public record Median(
        long orders,
        @Nullable Double seconds,
        @Nullable Double low,
        @Nullable Double high) {
    private static final double HALF = 0.5;

    /** @param durations without decay, so that each counts once */
    static Median of(Norm durations, long orders) {
        var middle = durations.quantile(HALF);
        if (middle.isEmpty()) {
            return new Median(0, null, null, null);
        }
        var below = rank(orders);
        return below == 0
                ? new Median(orders, middle.getAsDouble(), null, null)
                : new Median(
                        orders,
                        middle.getAsDouble(),
                        at(durations, below - 1, orders),
                        at(durations, orders - below, orders));
    }

    /** The least rank, from 1, beyond which the median lies often enough; 0 if even the first does not do. */
    private static long rank(long orders) {
        var most = (int) Math.min(orders, Integer.MAX_VALUE);
        return BinomialDistribution.of(most, HALF).inverseCumulativeProbability((1 - Interval.CONFIDENCE) / 2);
    }

    private static double at(Norm durations, long index, long orders) {
        return durations.quantile((double) index / (orders - 1)).orElseThrow();
    }
}
