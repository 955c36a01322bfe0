package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * By how much the days of all cells vary more than chance: the variance of the expected, as a share of its square. A moment
 * estimate over days that were learnt after they had been expected, with a half-life of about a month.
 */
final class Spread {
    private static final double LEAST = 1e-4;
    private static final double MOST = 0.04;
    private static final double PRIOR = 0.001;
    private static final double PRIOR_WEIGHT = 20_000;
    private static final double ENOUGH = 20;
    private static final double DAILY_FADE = Math.pow(0.5, 1 / 30.0);

    private double excess = PRIOR * PRIOR_WEIGHT;
    private double weight = PRIOR_WEIGHT;

    /** @param unknown what the norm itself did not know then, as a spread */
    void learn(double seen, double expected, double unknown) {
        if (expected >= ENOUGH) {
            var surplus = (seen - expected) * (seen - expected) - expected - expected * expected * unknown;
            excess += Math.min(surplus, expected * expected * MOST);
            weight += expected * expected;
        }
    }

    void fade() {
        excess = excess * DAILY_FADE + (1 - DAILY_FADE) * PRIOR * PRIOR_WEIGHT;
        weight = weight * DAILY_FADE + (1 - DAILY_FADE) * PRIOR_WEIGHT;
    }

    double value() {
        return Math.clamp(excess / weight, LEAST, MOST);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(excess);
        out.writeDouble(weight);
    }

    void read(DataInput in) throws IOException {
        excess = in.readDouble();
        weight = in.readDouble();
    }
}
