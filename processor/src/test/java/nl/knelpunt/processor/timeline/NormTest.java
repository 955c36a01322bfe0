package nl.knelpunt.processor.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static double median(Norm norm) {
        return norm.quantile(0.5).orElseThrow();
    }

    @Test
    void knowsNothingAtFirst() {
        var norm = new Norm(null);

        assertThat(norm.quantile(0.5)).isEmpty();
        assertThat(norm.expected(10)).isEmpty();
        assertThat(norm.count(START)).isZero();
    }

    @Test
    void refusesWhatEndedBeforeItBegan() {
        assertThatThrownBy(() -> new Norm(null).add(-1, START)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameInWhateverOrderDurationsCome(long seed) {
        var durations = new ArrayList<Integer>();
        for (int i = 1; i <= 1_000; i++) {
            durations.add(i * i);
        }
        Collections.shuffle(durations, new Random(seed));
        var norm = new Norm(Duration.ofDays(30));
        durations.forEach(seconds -> norm.add(seconds, day(seconds % 100)));
        Collections.sort(durations);
        var sorted = new Norm(Duration.ofDays(30));
        durations.forEach(seconds -> sorted.add(seconds, day(seconds % 100)));

        assertThat(median(norm)).isCloseTo(median(sorted), withinPercentage(1.1));
        assertThat(norm.quantile(0.95).orElseThrow())
                .isCloseTo(sorted.quantile(0.95).orElseThrow(), withinPercentage(1.1));
    }

    @Test
    void isWithinOnePercentOfTheExactQuantile() {
        var norm = new Norm(null);
        for (int i = 1; i <= 999; i++) {
            norm.add(i * 60, START);
        }

        assertThat(median(norm)).isCloseTo(500 * 60, withinPercentage(1));
        assertThat(norm.quantile(0.95).orElseThrow()).isCloseTo(949 * 60, withinPercentage(1));
    }

    @Test
    void forgetsHowItUsedToBe() {
        var norm = new Norm(Duration.ofDays(7));
        for (int i = 0; i < 100; i++) {
            norm.add(100, day(0));
        }
        for (int i = 0; i < 20; i++) {
            norm.add(1_000, day(42));
        }

        assertThat(median(norm)).isCloseTo(1_000, withinPercentage(1));
        assertThat(norm.count(day(42))).isBetween(21.0, 22.0);
    }

    @Test
    void outlivesManyHalfLives() {
        var norm = new Norm(Duration.ofDays(1));
        for (int i = 0; i < 3_000; i++) {
            norm.add(i < 2_000 ? 0 : 50, day(i));
        }

        assertThat(median(norm)).isCloseTo(50, withinPercentage(1));
        assertThat(norm.count(day(2_999))).isCloseTo(2, withinPercentage(1));
    }

    @Test
    void expectsOfWhatGoesOnTheMedianOfWhatTookLonger() {
        var norm = new Norm(null);
        for (int i = 1; i <= 100; i++) {
            norm.add(i, START);
        }

        assertThat(norm.expected(0).orElseThrow()).isCloseTo(50, withinPercentage(2));
        assertThat(norm.expected(60).orElseThrow()).isCloseTo(80, withinPercentage(2));
        assertThat(norm.expected(200).orElseThrow()).isEqualTo(300);
    }
}
