package nl.knelpunt.processor.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurpriseTest {
    private static final double HARDLY_ANY = 1e-9;

    @Test
    void isAsSeldomAsInAProcessThatSlides() {
        var random = new Random(1);
        var inWindow = new ArrayDeque<Double>();
        var alarms = 0;
        var events = 2_000_000;
        var time = 0.0;
        var last = -1.0;
        for (var i = 0; i < events; i++) {
            time -= Math.log(1 - random.nextDouble()) / 5;
            inWindow.addLast(time);
            while (inWindow.getFirst() < time - 1) {
                inWindow.removeFirst();
            }
            if (inWindow.size() >= 14) {
                alarms += time > last + 1 ? 1 : 0;
                last = time;
            }
        }

        assertThat(Math.log((double) alarms / events)).isCloseTo(Surprise.log(14, 5, HARDLY_ANY), within(0.35));
    }

    @Test
    void isLessWhereTheExpectedIsUncertain() {
        assertThat(Surprise.log(20, 5, 0.1)).isGreaterThan(Surprise.log(20, 5, HARDLY_ANY));
        assertThat(Surprise.log(5, 5, 0.1)).isZero();
    }

    @Test
    void sharesAreOddOnlyWhenTheyAreMore() {
        assertThat(Surprise.ofShare(9, 10, 0.25)).isGreaterThan(8);
        assertThat(Surprise.ofShare(10, 10, 0.25)).isCloseTo(10 * Math.log(4), within(1e-9));
        assertThat(Surprise.ofShare(2, 10, 0.25)).isZero();
        assertThat(Surprise.ofShare(10, 10, 1)).isZero();
    }
}
