package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpellTest {
    private final Spell spell = new Spell(Duration.ofSeconds(100), 2);

    @Test
    void isExceededByHalfAtItsMedianAndByAQuarterAtItsSpread() {
        assertThat(spell.exceededBy(0.5)).isEqualTo(100_000);
        assertThat(spell.exceededBy(0.25)).isEqualTo(200_000);
        assertThat(spell.exceededBy(0.75)).isEqualTo(50_000);
    }

    @Test
    void drawsAsItSays() {
        var random = new SplittableRandom(5);
        var late = 0;
        for (int i = 0; i < 100_000; i++) {
            late += spell.drawMillis(random) > spell.exceededBy(0.02) ? 1 : 0;
        }
        assertThat(late / 100_000.0).isCloseTo(0.02, within(0.002));
    }

    @Test
    void isAlwaysTheSameWithoutSpread() {
        assertThat(new Spell(Duration.ofHours(1), 1).drawMillis(new SplittableRandom(1)))
                .isEqualTo(3_600_000);
    }
}
