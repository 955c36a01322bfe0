package nl.knelpunt.processor.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final double[] FLAT = new double[Slots.HOURS_PER_WEEK];

    static {
        Arrays.fill(FLAT, 1);
    }

    /** What comes by chance in twelve weeks of so many an hour. */
    private static Rhythm learnt(IntToDoubleFunction usual) {
        var random = new Random(1);
        var rhythm = new Rhythm();
        for (var week = 0; week < 12; week++) {
            for (var hour = 0; hour < Slots.HOURS_PER_WEEK; hour++) {
                rhythm.learn(hour, poisson(usual.applyAsDouble(hour), random), 1);
            }
        }
        return rhythm;
    }

    private static int poisson(double mean, Random random) {
        var count = -1;
        for (var at = 0.0; at < mean; at -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return Math.max(count, 0);
    }

    private static double[] rates(Rhythm rhythm) {
        return rhythm.rates(FLAT, 0, 1);
    }

    private static double error(double[] rates, IntToDoubleFunction usual) {
        var sum = 0.0;
        for (var hour = 0; hour < rates.length; hour++) {
            sum += Math.pow(rates[hour] - usual.applyAsDouble(hour), 2);
        }
        return sum;
    }

    @Test
    void takesChanceForNoRhythm() {
        IntToDoubleFunction alwaysTheSame = _ -> 0.3;
        var rhythm = learnt(alwaysTheSame);
        var before = error(rates(rhythm), alwaysTheSame);

        rhythm.fit(FLAT, 0, 1);

        assertThat(error(rates(rhythm), alwaysTheSame)).isLessThan(before / 2);
    }

    @Test
    void believesItsHoursSoonerWhereTheyDiffer() {
        IntToDoubleFunction inTheEvening = hour -> hour % 24 < 18 ? 0.02 : 0.6;
        var rhythm = learnt(inTheEvening);
        var before = error(rates(rhythm), inTheEvening);

        rhythm.fit(FLAT, 0, 1);

        assertThat(error(rates(rhythm), inTheEvening)).isLessThan(before);
    }

    @Test
    void isSurerOfADayThanOfAnHourAndOfAWeekThanOfADay() {
        var rhythm = learnt(_ -> 0.3);
        rates(rhythm);

        assertThat(rhythm.unknown(100, 24)).isLessThan(rhythm.unknown(100, 1));
        assertThat(rhythm.unknown(100, 168)).isLessThan(rhythm.unknown(100, 24)).isPositive();
    }

    @Test
    void keepsHowMuchItsHoursDiffer() throws IOException {
        var rhythm = learnt(hour -> hour % 24 < 18 ? 0.02 : 0.6);
        rhythm.fit(FLAT, 0, 1);
        var bytes = new ByteArrayOutputStream();
        rhythm.write(new DataOutputStream(bytes));

        var kept = new Rhythm();
        kept.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(rates(kept)).isEqualTo(rates(rhythm));
        assertThat(kept.unknown(20, 24)).isEqualTo(rhythm.unknown(20, 24));
    }
}
