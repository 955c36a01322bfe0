package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much of something there is in each hour of the week, learnt with a half-life of six weeks. What an hour of the week has
 * not shown yet is taken from that hour of the other days, and what those have not shown from the mean: each is a gamma prior
 * worth ten events, so that a busy shop soon has its own rhythm and a small one is not fooled by chance.
 */
final class Rhythm {
    /** By which an hour of the week fades when it comes round again. */
    static final double WEEKLY_FADE = Math.pow(0.5, 1 / 6.0);

    private static final double PRIOR_EVENTS = 10;

    /** A part's hours of the day differ from those of the whole by about a fifth, and its weekdays by a tenth. */
    private static final double OF_DAY_EVENTS = 20;

    private static final double OF_WEEK_EVENTS = 100;

    private final float[] counts = new float[Slots.HOURS_PER_WEEK];
    private final float[] exposures = new float[Slots.HOURS_PER_WEEK];

    /** @param exposure for how many usual hours that hour stood */
    void learn(int hourOfWeek, double count, double exposure) {
        counts[hourOfWeek] = (float) (counts[hourOfWeek] * WEEKLY_FADE + count);
        exposures[hourOfWeek] = (float) (exposures[hourOfWeek] * WEEKLY_FADE + exposure);
    }

    double exposure(int hourOfWeek) {
        return exposures[hourOfWeek];
    }

    double count() {
        return sum(counts);
    }

    /** Events an hour, by hour of the week. */
    double[] rates() {
        var mean = sum(counts) / Math.max(sum(exposures), 1);
        var rates = new double[Slots.HOURS_PER_WEEK];
        for (var hour = 0; hour < 24; hour++) {
            var count = 0.0;
            var exposure = 0.0;
            for (var each = hour; each < rates.length; each += 24) {
                count += counts[each];
                exposure += exposures[each];
            }
            var ofDay = shrunk(count, exposure, mean, PRIOR_EVENTS);
            for (var each = hour; each < rates.length; each += 24) {
                rates[each] = shrunk(counts[each], exposures[each], ofDay, PRIOR_EVENTS);
            }
        }
        return rates;
    }

    /**
     * The rates of a part of the whole: its level, and as far as it has shown one its own rhythm, first of the day and then of the
     * week.
     */
    double[] rates(double[] ofWhole, double priorEvents, double priorLevel) {
        var wanted = 0.0;
        for (var hour = 0; hour < ofWhole.length; hour++) {
            wanted += exposures[hour] * ofWhole[hour];
        }
        var level = (sum(counts) + priorEvents) / (wanted + priorEvents / priorLevel);
        var rates = new double[ofWhole.length];
        for (var hour = 0; hour < 24; hour++) {
            var expected = 0.0;
            for (var each = hour; each < rates.length; each += 24) {
                expected += exposures[each] * level * ofWhole[each];
            }
            var ofDay = level * (countOfDay(hour) + OF_DAY_EVENTS) / (expected + OF_DAY_EVENTS);
            for (var each = hour; each < rates.length; each += 24) {
                rates[each] = shrunk(counts[each], exposures[each], ofDay * ofWhole[each], OF_WEEK_EVENTS);
            }
        }
        return rates;
    }

    /** By how much a part's own rhythm in that hour may still differ: a variance, as a share of its square. */
    double unknown(int hourOfWeek) {
        return 1 / (OF_DAY_EVENTS + countOfDay(hourOfWeek % 24)) + 1 / (OF_WEEK_EVENTS + counts[hourOfWeek]);
    }

    private double countOfDay(int hour) {
        var count = 0.0;
        for (var each = hour; each < counts.length; each += 24) {
            count += counts[each];
        }
        return count;
    }

    private static double shrunk(double count, double exposure, double prior, double events) {
        return prior <= 0 ? 0 : (count + events) / (exposure + events / prior);
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
    }

    void read(DataInput in) throws IOException {
        StateBytes.readFloats(in, counts);
        StateBytes.readFloats(in, exposures);
    }
}
