package nl.knelpunt.processor.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final Progress progress = new Progress(Optional.empty());

    @Test
    void isThatOfTheSlowest() {
        progress.seen("1_0", NOON.plusSeconds(60), 0);
        progress.seen("1_1", NOON, 1_000);

        assertThat(progress.reachedByAll(20_000)).contains(NOON);
        assertThat(progress.latest()).contains(NOON.plusSeconds(60));
    }

    @Test
    void waitsForNobodyWhoIsSilent() {
        progress.seen("1_1", NOON, 0);
        progress.seen("1_0", NOON.plusSeconds(60), 41_000);

        assertThat(progress.reachedByAll(41_500)).contains(NOON.plusSeconds(60));
        assertThat(progress.reachedByAll(90_000)).contains(NOON.plusSeconds(60));
    }

    @Test
    void doesNotGoBackWhenASourceTellsOfThePast() {
        progress.seen("1_0", NOON, 0);
        progress.seen("1_0", NOON.minusSeconds(60), 1);

        assertThat(progress.reachedByAll(20_000)).contains(NOON);
    }

    @Test
    void waitsAtTheStartForThoseWhoHaveNotBeenHeardYet() {
        progress.seen("1_0", NOON.plusSeconds(3600), 1_000);
        assertThat(progress.reachedByAll(20_000)).isEmpty();

        progress.seen("1_1", NOON, 20_500);
        assertThat(progress.reachedByAll(21_000)).contains(NOON);
    }

    @Test
    void isUnknownBeforeAnythingWasSeenAndKnownAfterARestart() {
        assertThat(progress.reachedByAll(0)).isEmpty();
        assertThat(new Progress(Optional.of(NOON)).reachedByAll(0)).contains(NOON);
    }
}
