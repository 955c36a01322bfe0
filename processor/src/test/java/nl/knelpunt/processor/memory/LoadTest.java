package nl.knelpunt.processor.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
    private final Load load = new Load();

    /** So many orders, each on the stretch for a day. */
    private void run(int fromHour, int hours, int anHour) {
        for (var hour = fromHour; hour < fromHour + hours; hour++) {
            var at = START.plus(Duration.ofHours(hour));
            for (var order = 0; order < anHour; order++) {
                load.began(at);
                if (hour >= 24) {
                    load.ended(at);
                }
            }
        }
    }

    @Test
    void isOneWhenAsManyOrdersAreThereAsUsual() {
        run(0, 400, 10);

        assertThat(load.at(START.plus(Duration.ofHours(390)))).isCloseTo(1, within(0.1));
    }

    @Test
    void tellsWhenItWasFull() {
        run(0, 300, 10);
        for (var order = 0; order < 240; order++) {
            load.began(START.plus(Duration.ofHours(300)));
        }
        run(301, 24, 10);

        assertThat(load.at(START.plus(Duration.ofHours(312)))).isCloseTo(2, within(0.3));
        assertThat(load.at(START.plus(Duration.ofHours(280)))).isCloseTo(1, within(0.1));
    }

    @Test
    void forgetsOrdersWhoseEndNobodyTells() {
        for (var order = 0; order < 100; order++) {
            load.began(START);
        }
        run(24, 24 * 90, 10);

        assertThat(load.at(START.plus(Duration.ofDays(89)))).isCloseTo(1, within(0.3));
    }
}
