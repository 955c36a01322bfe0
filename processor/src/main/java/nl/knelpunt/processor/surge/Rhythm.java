package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How much of something there is in each hour of the week, learnt with a half-life of six weeks: a level, and for the day of the
 * week, the hour of the day, four hours of the week and the hour of the week a factor each. How much days and hours differ at all
 * is learnt as well: the factors are gamma distributed around 1, with a variance that is the mean of those at hand, each weighted
 * by how likely it makes the counts (empirical Bayes for the negative binomial: B. Efron and C. Morris, Data analysis using
 * Stein's estimator and its generalizations, JASA 70, 1975). So a busy cell soon has its own rhythm, and a small one is not fooled by chance.
 */
final class Rhythm {
    /** By which an hour of the week fades when it comes round again. */
    static final double WEEKLY_FADE = Math.pow(0.5, 1 / 6.0);

    /** Each is a way to put the hours of the week together. */
    private static final Grouping[] GROUPINGS = {
        new Grouping(7, hour -> hour / 24),
        new Grouping(24, hour -> hour % 24),
        new Grouping(42, hour -> hour / 4),
        new Grouping(168, hour -> hour)
    };

    /** Events that a factor of 1 is worth at first: the inverse of the variance. */
    private static final double[] USUAL_WORTH = {1, 10, 20, 50};

    private static final double[] WORTHS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    /** Of the logarithm of the worth, around the usual. */
    private static final double WORTH_SPREAD = 1.5;

    private final float[] counts = new float[Slots.HOURS_PER_WEEK];
    private final float[] exposures = new float[Slots.HOURS_PER_WEEK];
    private final double[] worths = USUAL_WORTH.clone();
    private final double[] rates = new double[Slots.HOURS_PER_WEEK];

    /** The variance of each factor, by grouping and group. */
    private final double[][] unknown =
            Arrays.stream(GROUPINGS).map(each -> new double[each.size]).toArray(double[][]::new);

    private record Grouping(int size, IntUnaryOperator groupOf) {
        int of(int hour) {
            return groupOf.applyAsInt(hour);
        }

        double[] sums(IntToDouble ofHour) {
            var sums = new double[size];
            for (var hour = 0; hour < Slots.HOURS_PER_WEEK; hour++) {
                sums[of(hour)] += ofHour.at(hour);
            }
            return sums;
        }
    }

    private interface IntToDouble {
        double at(int hour);
    }

    /** @param exposure for how many usual hours that hour stood */
    void learn(int hourOfWeek, double count, double exposure) {
        counts[hourOfWeek] = (float) (counts[hourOfWeek] * WEEKLY_FADE + count);
        exposures[hourOfWeek] = (float) (exposures[hourOfWeek] * WEEKLY_FADE + exposure);
    }

    double count() {
        return sum(counts);
    }

    /** Events an hour, by hour of the week, of a whole; that is so many events that the usual worths do. */
    double[] rates() {
        var flat = new double[Slots.HOURS_PER_WEEK];
        Arrays.fill(flat, 1);
        return rates(flat, 0, 1);
    }

    /**
     * The rates of a part of the whole: its level, and as far as it has shown one its own rhythm.
     *
     * @param ofWhole the rhythm that it has where nothing else is known
     * @param priorEvents what {@code priorLevel} is worth
     */
    double[] rates(double[] ofWhole, double priorEvents, double priorLevel) {
        return rates(ofWhole, priorEvents, priorLevel, (grouping, _, _) -> worths[grouping]);
    }

    /** Learns how much days and hours differ; to be called once a day or so. */
    void fit(double[] ofWhole, double priorEvents, double priorLevel) {
        rates(ofWhole, priorEvents, priorLevel, this::fit);
    }

    private interface Worth {
        double of(int grouping, double[] counts, double[] expected);
    }

    private double[] rates(double[] ofWhole, double priorEvents, double priorLevel, Worth worth) {
        var wanted = 0.0;
        for (var hour = 0; hour < ofWhole.length; hour++) {
            wanted += exposures[hour] * ofWhole[hour];
        }
        var level = (sum(counts) + priorEvents) / Math.max(wanted + priorEvents / priorLevel, 1e-9);
        for (var hour = 0; hour < rates.length; hour++) {
            rates[hour] = level * ofWhole[hour];
        }
        for (var i = 0; i < GROUPINGS.length; i++) {
            var grouping = GROUPINGS[i];
            var seen = grouping.sums(hour -> counts[hour]);
            var expected = grouping.sums(hour -> exposures[hour] * rates[hour]);
            var known = grouping.sums(hour -> exposures[hour] > 0 ? 1 : 0);
            var events = worth.of(i, seen, expected);
            for (var hour = 0; hour < rates.length; hour++) {
                rates[hour] *= (seen[grouping.of(hour)] + events) / (expected[grouping.of(hour)] + events);
            }
            for (var group = 0; group < grouping.size; group++) {
                var part = known[group] * grouping.size / Slots.HOURS_PER_WEEK;
                unknown[i][group] = part / (seen[group] + events) + (1 - part) / USUAL_WORTH[i];
            }
        }
        return rates.clone();
    }

    /** The worth whose variance is the mean one, by how likely each makes the counts. */
    private double fit(int grouping, double[] seen, double[] expected) {
        var likelihoods = new double[WORTHS.length];
        for (var i = 0; i < WORTHS.length; i++) {
            likelihoods[i] = logLikelihood(WORTHS[i], USUAL_WORTH[grouping], seen, expected);
        }
        var most = Arrays.stream(likelihoods).max().orElseThrow();
        var weights = 0.0;
        var variance = 0.0;
        for (var i = 0; i < WORTHS.length; i++) {
            var weight = Math.exp(likelihoods[i] - most);
            weights += weight;
            variance += weight / WORTHS[i];
        }
        worths[grouping] = weights / variance;
        return worths[grouping];
    }

    private static double logLikelihood(double worth, double usual, double[] seen, double[] expected) {
        var off = Math.log(worth / usual) / WORTH_SPREAD;
        var sum = -off * off / 2;
        for (var group = 0; group < seen.length; group++) {
            sum += LogGamma.value(seen[group] + worth)
                    - LogGamma.value(worth)
                    - worth * Math.log1p(expected[group] / worth)
                    - seen[group] * Math.log(worth + expected[group]);
        }
        return sum;
    }

    /**
     * By how much the own rhythm may still differ from what was learnt: the variance of all that is expected in the hours up to one,
     * as a share of its square.
     *
     * @param hours how many, 1 to a week's
     */
    double unknown(int lastHourOfWeek, int hours) {
        var variance = 0.0;
        for (var i = 0; i < GROUPINGS.length; i++) {
            var expected = new double[GROUPINGS[i].size];
            var all = 0.0;
            for (var back = 0; back < hours; back++) {
                var hour = Math.floorMod(lastHourOfWeek - back, Slots.HOURS_PER_WEEK);
                expected[GROUPINGS[i].of(hour)] += rates[hour];
                all += rates[hour];
            }
            for (var group = 0; all > 0 && group < expected.length; group++) {
                var part = expected[group] / all;
                variance += part * part * unknown[i][group];
            }
        }
        return variance;
    }

    private static double sum(float[] numbers) {
        var sum = 0.0;
        for (var number : numbers) {
            sum += number;
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        StateBytes.writeFloats(out, counts);
        StateBytes.writeFloats(out, exposures);
        StateBytes.writeDoubles(out, worths);
    }

    void read(DataInput in) throws IOException {
        StateBytes.readFloats(in, counts);
        StateBytes.readFloats(in, exposures);
        StateBytes.readDoubles(in, worths);
    }
}
