package nl.knelpunt.notifier;

import static nl.knelpunt.contract.AlertDelivered.State.PENDING;
import static nl.knelpunt.notifier.Alerts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import nl.knelpunt.contract.AlertDelivered;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Instant LATER = NOON.plus(Waiting.LONG);

    private final Waiting waiting = new Waiting();

    @Test
    void tellsTogetherWhatWaitedForAnHourOldestFirst() {
        add(0, 12);
        assertThat(waiting.together(LATER.minusMillis(1))).isEmpty();
        assertThat(offsets(LATER)).containsExactlyElementsOf(range(0, 12));
    }

    @Test
    void leavesAFewAlerts() {
        add(0, Waiting.FEWEST_TOGETHER - 1);
        assertThat(waiting.together(LATER)).isEmpty();
    }

    @Test
    void countsTheHourFromTheFirstTryOnHoweverOftenItIsTriedAgain() {
        add(0, 10);
        var due = List.copyOf(waiting.together(LATER));
        due.forEach(last -> {
            waiting.take(last.source().offset());
            waiting.add(last, LATER.plusSeconds(900));
        });
        assertThat(waiting.together(LATER.plusSeconds(1))).hasSize(10);
    }

    @Test
    void tellsTheOldestTogetherBeforeTheyBecomeTooMany() {
        add(0, Waiting.MOST);
        assertThat(waiting.together(NOON)).isEmpty();
        add(Waiting.MOST, 1);
        assertThat(offsets(NOON)).containsExactlyElementsOf(range(0, Waiting.MOST_TOGETHER));
    }

    @Test
    void forgetsWhatIsSettledAndAsksForNothingThatIsToldAlone() {
        add(0, 12);
        waiting.forget(3);
        waiting.tellAlone(5);
        assertThat(offsets(LATER)).containsExactly(0L, 1L, 2L, 4L, 6L, 7L, 8L, 9L, 10L, 11L);
        waiting.take(0);
        assertThat(waiting.together(LATER)).isEmpty();
    }

    @Test
    void stillTriesWhatItTellsAlone() {
        add(0, 1);
        waiting.tellAlone(0);
        assertThat(waiting.takeDue(NOON.plus(Duration.ofMinutes(15)))).isNotNull();
    }

    private void add(long from, int count) {
        range(from, count)
                .forEach(offset -> waiting.add(Jobs.outcome(offset, PENDING, null), NOON.plus(Duration.ofMinutes(15))));
    }

    private List<Long> offsets(Instant now) {
        return waiting.together(now).stream()
                .map(AlertDelivered::source)
                .map(source -> source.offset())
                .toList();
    }

    private static List<Long> range(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }
}
