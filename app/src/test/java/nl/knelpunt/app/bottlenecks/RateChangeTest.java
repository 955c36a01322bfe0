package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateChangeTest {
    @Test
    void takesOutWhatChangedEverywhere() {
        // half as many as before, where all others have twice as many
        var change = RateChange.of(new long[] {100, 50}, List.of(new long[] {60, 120}, new long[] {40, 80}));

        assertThat(change.ratio()).isEqualTo(0.25, within(1e-12));
        assertThat(change.interval().isBelow(1)).isTrue();
    }

    @Test
    void isAsWideAsPoissonWhereNothingVariesMore() {
        var change = RateChange.of(new long[] {100, 50}, List.of(new long[] {60, 60}, new long[] {40, 40}));
        var half = 1.959964 * Math.sqrt(1 / 100.0 + 1 / 50.0 + 1 / 100.0 + 1 / 100.0);

        assertThat(change.dispersion()).isEqualTo(1);
        assertThat(change.interval().low()).isEqualTo(0.5 * Math.exp(-half), within(1e-5));
        assertThat(change.interval().high()).isEqualTo(0.5 * Math.exp(half), within(1e-5));
    }

    @Test
    void isWiderWhereOtherStepsDifferMoreThanByChance() {
        var calm = RateChange.of(new long[] {100, 100}, List.of(new long[] {100, 100}, new long[] {100, 100}));
        var wild = RateChange.of(new long[] {100, 100}, List.of(new long[] {150, 50}, new long[] {50, 150}));

        assertThat(wild.dispersion()).isGreaterThan(10);
        assertThat(wild.interval().low()).isLessThan(calm.interval().low() / 2);
        assertThat(wild.isWide()).isTrue();
        assertThat(calm.isWide()).isFalse();
    }

    @Test
    void isFiniteWithoutAComplaint() {
        var change = RateChange.of(new long[] {12, 0}, List.of(new long[] {100, 100}));

        assertThat(change.ratio()).isEqualTo(0.04, within(1e-12));
        assertThat(change.interval().low()).isPositive();
        assertThat(change.interval().high()).isLessThan(1);
    }

    @Test
    void seesNoChangeWhereThereIsNone() {
        var nothing = RateChange.of(new long[] {0, 0}, List.of(new long[] {50, 50}));

        assertThat(nothing.ratio()).isEqualTo(1);
        assertThat(nothing.isWide()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4, 40, 0.5, 1", "1, 40, 0.5, 1", "4, 10, 1, 1", "4, 60, 0.5, 3", "2, 120, 1, 4", "4, 5, 1, 1"})
    void holdsTheTrueChangeNineteenTimesOfTwenty(int weeks, double aWeek, double effect, double clump) {
        var random = new SplittableRandom(11);
        var held = 0;
        var runs = 3_000;
        for (var run = 0; run < runs; run++) {
            // all steps follow the season, a step of its own size each
            DoubleUnaryOperator season = week -> 1 + 0.5 * Math.sin(week);
            var step = counts(
                    weeks, week -> aWeek * season.applyAsDouble(week) * (week < weeks ? 1 : effect), clump, random);
            var others = IntStream.range(1, 9)
                    .mapToObj(other ->
                            counts(weeks, week -> aWeek * other / 4 * season.applyAsDouble(week), clump, random))
                    .toList();
            var interval = RateChange.of(step, others).interval();
            held += interval.low() <= effect && interval.high() != null && effect <= interval.high() ? 1 : 0;
        }

        assertThat((double) held / runs).isBetween(0.93, 0.985);
    }

    private static long[] counts(int weeks, DoubleUnaryOperator mean, double clump, SplittableRandom random) {
        var counts = new long[2 * weeks];
        Arrays.setAll(counts, week -> Counts.clumped(mean.applyAsDouble(week), clump, random));
        return counts;
    }
}
