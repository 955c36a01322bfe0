package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How much of something there is in each hour of the week, learnt with a half-life of six weeks: a level, times that of the day
 * of the week, times that of the hour of the day, times that of the hour of the week. How much days and hours differ at all is
 * learnt as well: each of the three is a set of factors that are gamma distributed around 1, whose variance is the one under
 * which the counts are the most likely (empirical Bayes for the negative binomial: B. Efron and C. Morris, Data analysis using
 * Stein's estimator and its generalizations, JASA 70, 1975). So a busy cell soon has its own rhythm, and a small one is not fooled
 * by chance.
 */
final class Rhythm {
    /** By which an hour of the week fades when it comes round again. */
    static final double WEEKLY_FADE = Math.pow(0.5, 1 / 6.0);

    /** Each is a way to put the hours of the week together. */
    private static final Grouping[] GROUPINGS = {
        new Grouping(7, hour -> hour / 24), new Grouping(24, hour -> hour % 24), new Grouping(168, hour -> hour)
    };

    /** Events that a factor of 1 is worth at first: the inverse of the variance. */
    private static final double[] USUAL_WORTH = {10, 10, 50};

    private static final double[] WORTHS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    /** Of the logarithm of the worth, around the usual. */
    private static final double WORTH_SPREAD = 1.5;

    private final float[] counts = new float[Slots.HOURS_PER_WEEK];
    private final float[] exposures = new float[Slots.HOURS_PER_WEEK];
    private final double[] worths = USUAL_WORTH.clone();
    private final double[] unknown = new double[Slots.HOURS_PER_WEEK];
    private final double[] meanUnknown = new double[GROUPINGS.length];

    private record Grouping(int size, IntUnaryOperator groupOf) {
        double[] sums(IntToDouble ofHour) {
            var sums = new double[size];
            for (var hour = 0; hour < Slots.HOURS_PER_WEEK; hour++) {
                sums[groupOf.applyAsInt(hour)] += ofHour.at(hour);
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

    /** Events an hour, by hour of the week. */
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
        return rates(ofWhole, priorEvents, priorLevel, (grouping, counts, expected) -> worths[grouping]);
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
        var rates = new double[ofWhole.length];
        for (var hour = 0; hour < rates.length; hour++) {
            rates[hour] = level * ofWhole[hour];
        }
        Arrays.fill(unknown, 0);
        for (var i = 0; i < GROUPINGS.length; i++) {
            var grouping = GROUPINGS[i];
            var seen = grouping.sums(hour -> counts[hour]);
            var expected = grouping.sums(hour -> exposures[hour] * rates[hour]);
            var events = worth.of(i, seen, expected);
            var sum = 0.0;
            var all = 0.0;
            for (var hour = 0; hour < rates.length; hour++) {
                var group = grouping.groupOf.applyAsInt(hour);
                rates[hour] *= (seen[group] + events) / (expected[group] + events);
                var variance = 1 / (seen[group] + events);
                unknown[hour] += variance;
                sum += rates[hour] * variance;
                all += rates[hour];
            }
            meanUnknown[i] = all <= 0 ? 0 : sum / all;
        }
        return rates;
    }

    private double fit(int grouping, double[] seen, double[] expected) {
        var best = worths[grouping];
        var most = Double.NEGATIVE_INFINITY;
        for (var events : WORTHS) {
            var off = Math.log(events / USUAL_WORTH[grouping]) / WORTH_SPREAD;
            var likelihood = -off * off / 2;
            for (var group = 0; group < seen.length; group++) {
                likelihood += LogGamma.value(seen[group] + events)
                        - LogGamma.value(events)
                        - events * Math.log1p(expected[group] / events)
                        - seen[group] * Math.log(events + expected[group]);
            }
            if (likelihood > most) {
                most = likelihood;
                best = events;
            }
        }
        worths[grouping] = best;
        return best;
    }

    /**
     * By how much the own rhythm may still differ: a variance, as a share of its square.
     *
     * @param hours over which it is looked at; of few of them the given one is what matters
     */
    double unknown(int hourOfWeek, int hours) {
        if (hours < 4) {
            return unknown[hourOfWeek];
        }
        return meanUnknown[0] / Math.clamp(hours / 24.0, 1, 7) + meanUnknown[1] / Math.min(hours, 24) + meanUnknown[2] / hours;
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
