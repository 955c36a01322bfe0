package nl.knelpunt.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianTest {
    @Test
    void isTheMiddleWithRanksOfTheBinomialAround() {
        var durations = new Durations();
        for (var seconds = 1; seconds <= 101; seconds++) {
            durations.add(seconds);
        }

        var median = durations.median();

        // of 101 the 41st and the 61st, as tables have it
        assertThat(median.seconds()).isCloseTo(51, withinPercentage(1));
        assertThat(median.low()).isCloseTo(41, withinPercentage(1));
        assertThat(median.high()).isCloseTo(61, withinPercentage(1));
    }

    @Test
    void hasNoIntervalWithFewerThanSix() {
        var durations = new Durations();
        for (var order = 0; order < 5; order++) {
            durations.add(order);
        }
        assertThat(durations.median().low()).isNull();
        durations.add(9);
        assertThat(durations.median().low()).isZero();
        assertThat(durations.median().high()).isCloseTo(9.0, withinPercentage(1));
    }

    @Test
    void isNothingOfNothing() {
        assertThat(new Durations().median()).isEqualTo(new Median(0, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 500})
    void holdsTheTrueMedianNineteenTimesOfTwentyOrMore(int orders) {
        var random = new SplittableRandom(3);
        var held = 0;
        var runs = 2_000;
        for (var run = 0; run < runs; run++) {
            var durations = new Durations();
            for (var order = 0; order < orders; order++) {
                // log-logistic with median 3600, a heavy tail
                var share = random.nextDouble();
                durations.add(3600 * Math.pow(share / (1 - share), 0.5));
            }
            var median = durations.median();
            held += median.low() != null && median.high() != null && median.low() <= 3600 && 3600 <= median.high()
                    ? 1
                    : 0;
        }

        assertThat((double) held / runs).isBetween(0.935, 0.985);
    }
}
