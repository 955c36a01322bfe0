package nl.knelpunt.processor.surge;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How seldom chance alone makes as many. While a window slides over a Poisson process, the count in it rises to {@code seen} on
 * average {@code rate × (1 − expected/seen) × P(N = seen − 1)} times an hour: each time is one alarm, however long it lasts.
 * Source: S. E. Alm, On the distribution of scan statistics of Poisson processes, in: Probability and Mathematical Statistics,
 * Uppsala 1983; J. Naus, Approximations for distributions of scan statistics, JASA 77 (1982). Several lengths side by side are
 * a window-limited generalized likelihood ratio chart: T. L. Lai, Sequential changepoint detection in quality control and
 * dynamical systems, JRSS B 57 (1995); M. Höhle and M. Paul, Count data regression charts for the monitoring of surveillance time
 * series, CSDA 52 (2008), who also take the negative binomial for what varies more than chance.
 */
final class Surprise {
    private Surprise() {}

    /**
     * The natural logarithm of the false alarms for each event, at this length of window.
     *
     * @param seen at least 1
     * @param expected above 0
     * @param spread variance of the expected, as a share of its square; above 0
     * @return 0 where less was seen than expected
     */
    static double log(int seen, double expected, double spread) {
        if (seen <= expected) {
            return 0;
        }
        var size = 1 / spread;
        var others = seen - 1;
        return Math.log1p(-expected / seen)
                + LogGamma.value(others + size)
                - LogGamma.value(size)
                - LogGamma.value(seen)
                - size * Math.log1p(expected * spread)
                - others * Math.log1p(size / expected);
    }

    /**
     * The log likelihood ratio of so many times what is expected to what is expected, where that is uncertain.
     *
     * @param spread variance of the expected, as a share of its square; above 0
     */
    static double ratio(int seen, double expected, double times, double spread) {
        return seen * Math.log(times)
                - (seen + 1 / spread) * Math.log((1 + times * expected * spread) / (1 + expected * spread));
    }

    /** The log likelihood ratio of the rate seen to the rate expected; 0 where less was seen. */
    static double ratio(double seen, double expected) {
        return seen <= expected ? 0 : seen * Math.log(seen / expected) - (seen - expected);
    }

    /** The log likelihood ratio of the share seen to the share expected, 0 to 1; 0 where less was seen. */
    static double ofShare(int seen, int all, double share) {
        if (seen <= all * share || share >= 1) {
            return 0;
        }
        var others = all - seen;
        var rest = others <= 0 ? 0 : others * Math.log(others / (all * (1 - share)));
        return seen * Math.log(seen / (all * share)) + rest;
    }
}
