package nl.knelpunt.notifier.trend;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How many times as frequent something is now as it was before, where each happens by itself (Poisson). Given how many there were in
 * all, those now are binomial (Przyborowski and Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika
 * 31, 1940); the interval of their share is Wilson's score interval (Probable inference, JASA 22, 1927), which holds what it says on
 * average and also with few complaints or none (Brown, Cai and DasGupta, Interval estimation for a binomial proportion, Statistical
 * Science 16, 2001).
 *
 * @param ratio null if there was nothing before
 */
public record RateRatio(@Nullable Double ratio, Interval interval) {

    /**
     * @param now how many now
     * @param exposureNow among how many orders, above 0
     * @param before how many before
     * @param exposureBefore among how many orders, above 0
     * @param confidence how often the interval shall hold the true ratio, such as 0.95
     */
    public static RateRatio of(long now, double exposureNow, long before, double exposureBefore, double confidence) {
        var ratio = before == 0 ? null : Double.valueOf(now / exposureNow / (before / exposureBefore));
        var n = (double) (now + before);
        if (n == 0) {
            return new RateRatio(null, new Interval(0, null));
        }
        var z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        var share = now / n;
        var weight = 1 / (1 + z * z / n);
        var middle = weight * (share + z * z / (2 * n));
        var half = weight * z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        var scale = exposureBefore / exposureNow;
        var low = now == 0 ? 0 : scale * odds(Math.max(0, middle - half));
        var high = before == 0 ? null : Double.valueOf(scale * odds(Math.min(1, middle + half)));
        return new RateRatio(ratio, new Interval(low, high));
    }

    private static double odds(double share) {
        return share / (1 - share);
    }
}
