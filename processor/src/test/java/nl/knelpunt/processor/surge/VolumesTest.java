package nl.knelpunt.processor.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final SurgeSettings SETTINGS = SurgeSettings.of(
            ZoneOffset.UTC, List.of(), new TreeMap<>(Map.of("delivery", "delivering", "returns", "refunding")));

    private final Clock clock = new Clock(ZoneOffset.UTC);
    private final Volumes volumes = new Volumes(SETTINGS);

    /** Two weeks with five orders in each window, and a last hour in which three times as many come back. */
    private void busyReturns() {
        clock.set(Instant.parse("2026-01-05T00:00:00Z"));
        var windows = 2 * Slots.WINDOWS_PER_WEEK;
        for (var window = 0; window < windows; window++) {
            count(volumes.all(), 5);
            count(volumes.began("refunding").orElseThrow(), window < windows - Slots.WINDOWS_PER_HOUR ? 5 : 15);
            next();
        }
    }

    private void count(Volume volume, int orders) {
        for (var i = 0; i < orders; i++) {
            volume.add(clock.window(), clock.window());
        }
    }

    private void next() {
        volumes.close(clock);
        if (Slots.beginsAnHour(clock.window() + 1)) {
            volumes.learn(clock.hour(), clock.hourOfWeek());
            volumes.refresh(clock);
        }
        clock.nextWindow();
        volumes.open(clock.window());
    }

    private double lastHour(Volume volume) {
        return volume.factor(clock.hour() - 1);
    }

    @Test
    void followTheOrdersOfTheirOwnStep() {
        busyReturns();

        assertThat(lastHour(volumes.of("returns"))).isGreaterThan(2);
        assertThat(lastHour(volumes.of("payment"))).isBetween(0.95, 1.1);
        assertThat(lastHour(volumes.of("delivery"))).isBetween(0.95, 1.1);
    }

    @Test
    void areThoseOfThePlacedOrdersWhereNoStretchLeadsToAStep() {
        assertThat(volumes.of("payment")).isSameAs(volumes.all());
        assertThat(volumes.began("paying")).isEmpty();
    }

    @Test
    void goOnAfterARestart() throws IOException {
        busyReturns();
        var bytes = new ByteArrayOutputStream();
        volumes.write(new DataOutputStream(bytes));

        var kept = new Volumes(SETTINGS);
        kept.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        for (var step : List.of("payment", "delivery", "returns")) {
            assertThat(lastHour(kept.of(step))).isEqualTo(lastHour(volumes.of(step)));
            assertThat(kept.of(step).now(clock.window(), clock.hourOfWeek(), 0.5))
                    .isEqualTo(volumes.of(step).now(clock.window(), clock.hourOfWeek(), 0.5));
        }
    }
}
