package nl.knelpunt.notifier.trend;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure may lie.
 *
 * @param low at least that
 * @param high at most that; null if there is no telling
 */
public record Interval(double low, @Nullable Double high) {
    /** How often the intervals that are printed hold the true figure. */
    public static final double CONFIDENCE = 0.95;

    public boolean isAbove(double value) {
        return low > value;
    }

    public boolean isBelow(double value) {
        return high != null && high < value;
    }
}
