package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import nl.knelpunt.notifier.trend.Interval;
import nl.knelpunt.notifier.trend.RateRatio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateRatioTest {
    private static final double CONFIDENCE = 0.95;

    @Test
    void comparesRatesAndNotCounts() {
        var change = RateRatio.of(40, 2000, 10, 1000, CONFIDENCE);

        assertThat(change.ratio()).isEqualTo(2.0);
        assertThat(change.interval().low()).isBetween(1.0, 2.0);
        assertThat(change.interval().high()).isBetween(2.0, 4.1);
    }

    /** The score interval solves (x - n p)^2 = z^2 n p (1 - p) for the share p of those now. */
    @Test
    void hasWilsonsLimits() {
        var change = RateRatio.of(30, 1, 12, 1, CONFIDENCE);
        var n = 42.0;

        for (var odds : new double[] {change.interval().low(), high(change)}) {
            var share = odds / (1 + odds);
            assertThat((30 - n * share) / Math.sqrt(n * share * (1 - share)))
                    .satisfies(z -> assertThat(Math.abs(z)).isEqualTo(1.959964, within(1e-5)));
        }
    }

    @Test
    void boundsFromOneSideWhatWasNotThereBefore() {
        var isNew = RateRatio.of(12, 1000, 0, 1000, CONFIDENCE);
        var isGone = RateRatio.of(0, 1000, 12, 1000, CONFIDENCE);

        assertThat(isNew.ratio()).isNull();
        assertThat(isNew.interval().high()).isNull();
        assertThat(isNew.interval().low()).isGreaterThan(2);
        assertThat(isGone.ratio()).isZero();
        assertThat(isGone.interval().low()).isZero();
        assertThat(isGone.interval().high()).isLessThan(0.5);
    }

    @Test
    void knowsNothingOfNothing() {
        var change = RateRatio.of(0, 1000, 0, 1000, CONFIDENCE);

        assertThat(change.interval()).isEqualTo(new Interval(0, null));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1", "8, 8, 1", "50, 50, 1", "8, 20, 2", "400, 150, 1.3", "2, 10, 1"})
    void holdsTheTrueRatioNineteenTimesOfTwenty(double now, double before, double scale) {
        var random = new SplittableRandom(7);
        var held = 0;
        var runs = 20_000;
        for (var run = 0; run < runs; run++) {
            var change =
                    RateRatio.of(Counts.poisson(now, random), scale, Counts.poisson(before, random), 1, CONFIDENCE);
            var truth = now / scale / before;
            held += change.interval().low() <= truth && truth <= high(change) ? 1 : 0;
        }

        assertThat((double) held / runs).isBetween(0.935, 0.975);
    }

    private static double high(RateRatio change) {
        var high = change.interval().high();
        return high == null ? Double.POSITIVE_INFINITY : high;
    }
}
