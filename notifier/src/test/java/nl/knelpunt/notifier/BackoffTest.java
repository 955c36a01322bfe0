package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({"1, 1000, 2000", "2, 2000, 4000", "5, 16000, 32000", "10, 450000, 900000", "1000000, 450000, 900000"})
    void waitsTwiceAsLongEachTimeUpToItsLongest(int failures, long least, long most) {
        for (var seed = 0; seed < 200; seed++) {
            assertThat(BACKOFF.pause(failures, new Random(seed)).toMillis()).isBetween(least, most);
        }
    }

    @Test
    void doesNotSendBackTogetherThoseWhoFailedTogether() {
        assertThat(new Random(1)
                        .longs(100)
                        .mapToObj(seed -> BACKOFF.pause(3, new Random(seed)))
                        .distinct())
                .hasSizeGreaterThan(50);
    }

    @Test
    void givesUpADayAfterItWasDue() {
        var day = Alerts.NOON.plus(Duration.ofDays(1));
        assertThat(BACKOFF.isTooLate(Alerts.NOON, day)).isFalse();
        assertThat(BACKOFF.isTooLate(Alerts.NOON, day.plusMillis(1))).isTrue();
    }
}
