package nl.knelpunt.app.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long something takes: a log-logistic distribution, whose quantiles have a closed form and whose tail is heavy, as those
 * of parcels are. Source: Fisk, The graduation of income distributions, Econometrica 29, 1961.
 *
 * @param median above zero
 * @param spread half of the cases lie between {@code median / spread} and {@code median * spread}; at least 1
 */
record Spell(Duration median, double spread) {
    /** Odds of 3 to 1 at the upper quartile. */
    private static final double QUARTILE = Math.log(3);
    /** One case in a million: what takes longer is cut off there. */
    private static final double RAREST = 1e-6;

    long drawMillis(RandomGenerator random) {
        return exceededBy(1 - random.nextDouble());
    }

    /** @return milliseconds that are exceeded by that share of the cases */
    long exceededBy(double share) {
        var odds = (1 - Math.min(share, 1 - RAREST)) / Math.max(share, RAREST);
        return Math.max(1, Math.round(median.toMillis() * Math.pow(odds, Math.log(spread) / QUARTILE)));
    }
}
