package nl.knelpunt.processor.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
    private final Load load = new Load();

    /** So many orders an hour, each on the stretch for a day. */
    private void run(int fromHour, int hours, int anHour) {
        for (var hour = fromHour; hour < fromHour + hours; hour++) {
            for (var order = 0; order < anHour; order++) {
                load.began(at(hour));
                if (hour >= 24) {
                    load.ended(at(hour - 24), at(hour));
                }
            }
        }
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    @Test
    void isOneWhenAsManyOrdersAreThereAsUsual() {
        run(0, 400, 10);

        assertThat(load.at(at(390))).isCloseTo(1, within(0.1));
        assertThat(load.blocks()).hasSizeBetween(50, 56);
    }

    @Test
    void tellsWhenItWasFull() {
        run(0, 300, 10);
        for (var order = 0; order < 240; order++) {
            load.began(at(300));
        }
        run(301, 24, 10);

        assertThat(load.at(at(312))).isCloseTo(2, within(0.3));
        assertThat(load.at(at(280))).isCloseTo(1, within(0.1));
    }

    @Test
    void forgetsOrdersWhoseEndNobodyTells() {
        for (var order = 0; order < 1000; order++) {
            load.began(at(0));
        }
        run(24, 24 * 90, 10);

        assertThat(load.at(at(24 * 90))).isCloseTo(1, within(0.3));
    }

    @Test
    void knowsNothingOfAWorldThatHasNotBegun() {
        assertThat(load.at(START)).isEqualTo(1);
        assertThat(load.until()).isNull();
        assertThat(load.blocks()).isEmpty();
    }
}
