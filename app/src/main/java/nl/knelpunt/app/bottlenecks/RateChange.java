package nl.knelpunt.app.bottlenecks;

import java.util.Arrays;
import java.util.List;
import nl.knelpunt.notifier.trend.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How a step's complaints changed beside those of other steps: the difference in differences of the logarithms of the rates, as a
 * factor. In a Poisson model with an effect of each step and of each week it is the most likely value (J. M. Wooldridge, Simple
 * approaches to nonlinear difference-in-differences with panel data, The Econometrics Journal 26, 2023), and has this closed form; the
 * number of orders, the same for all steps, cancels.
 *
 * <p>The interval is quasi-Poisson (P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, section 6.2): complaints come in
 * clumps, so the variance is Poisson's times the dispersion, Pearson's statistic of weeks and steps around that model by its degrees of
 * freedom, but at least 1. Where a sum is zero, a half is added to each of the four (J. B. S. Haldane, The estimation and significance
 * of the logarithm of a ratio of frequencies, Annals of Human Genetics 20, 1956).
 *
 * @param ratio below 1 if there are fewer complaints than there would have been
 * @param dispersion at least 1, which is Poisson's
 */
public record RateChange(double ratio, Interval interval, double dispersion) {
    private static final double TAIL = (1 - Interval.CONFIDENCE) / 2;
    private static final double HALF = 0.5;

    /**
     * @param step complaints of the step that was changed, week by week, the first half of them before
     * @param others the same of each step that was not
     */
    static RateChange of(long[] step, List<long[]> others) {
        var rest = new long[step.length];
        others.forEach(other -> Arrays.setAll(rest, week -> rest[week] + other[week]));
        var add = before(step) * after(step) * before(rest) * after(rest) == 0 ? HALF : 0;
        var stepBefore = before(step) + add;
        var stepAfter = after(step) + add;
        var restBefore = before(rest) + add;
        var restAfter = after(rest) + add;
        var log = Math.log(stepAfter / stepBefore) - Math.log(restAfter / restBefore);
        var poisson = 1 / stepBefore + 1 / stepAfter + 1 / restBefore + 1 / restAfter;

        var seen =
                others.stream().filter(other -> Arrays.stream(other).sum() > 0).toList();
        var freedom = seen.size() * (step.length - 1) - 1;
        var pearson = freedom < 1 ? 1 : pearson(step, rest, seen) / freedom;
        var dispersion = Math.max(1, pearson);
        var quantile = dispersion > 1
                ? TDistribution.of(freedom).inverseSurvivalProbability(TAIL)
                : NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
        var half = quantile * Math.sqrt(dispersion * poisson);
        return new RateChange(Math.exp(log), new Interval(Math.exp(log - half), Math.exp(log + half)), dispersion);
    }

    /** Whether a halving could not be told from no change. */
    boolean isWide() {
        return interval.high() == null || interval.high() > 4 * interval.low();
    }

    private static double before(long[] weeks) {
        return Arrays.stream(weeks, 0, weeks.length / 2).sum();
    }

    private static double after(long[] weeks) {
        return Arrays.stream(weeks, weeks.length / 2, weeks.length).sum();
    }

    /** Around the fitted model, whose margins are those of the counts. */
    private static double pearson(long[] step, long[] rest, List<long[]> others) {
        var sum = 0.0;
        for (var week = 0; week < step.length; week++) {
            var isBefore = week < step.length / 2;
            var stepPart = isBefore ? before(step) : after(step);
            var restPart = isBefore ? before(rest) : after(rest);
            var share = (step[week] + rest[week]) / (stepPart + restPart);
            sum += squared((double) step[week], share * stepPart);
            for (var other : others) {
                var part = Arrays.stream(other).sum() / (before(rest) + after(rest));
                sum += squared((double) other[week], share * restPart * part);
            }
        }
        return sum;
    }

    private static double squared(double seen, double expected) {
        return expected > 0 ? (seen - expected) * (seen - expected) / expected : 0;
    }
}
