package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void playsAnHourInASecond() throws InterruptedException {
        var pace = new Pace(BEGIN, 3600, () -> now, this::await);

        pace.awaitTime(BEGIN.plus(Duration.ofHours(2)));
        pace.awaitTime(BEGIN.plus(Duration.ofHours(3)));

        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    @Test
    void waitsNoLongerThanItIsEarly() throws InterruptedException {
        var pace = new Pace(BEGIN, 1, () -> now, this::await);

        now = now.plusSeconds(50);
        pace.awaitTime(BEGIN.plusSeconds(40));
        pace.awaitTime(BEGIN.plusSeconds(60));

        assertThat(waits).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void waitsForNothingWhenAsFastAsPossible() throws InterruptedException {
        new Pace(BEGIN, Double.POSITIVE_INFINITY, () -> now, this::await).awaitTime(BEGIN.plusSeconds(1_000_000));

        assertThat(waits).isEmpty();
    }

    private void await(Duration duration) {
        waits.add(duration);
        now = now.plus(duration);
    }
}
