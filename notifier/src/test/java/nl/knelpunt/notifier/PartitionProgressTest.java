package nl.knelpunt.notifier;

import static nl.knelpunt.contract.AlertDelivered.State.DELIVERED;
import static nl.knelpunt.contract.AlertDelivered.State.GIVEN_UP;
import static nl.knelpunt.contract.AlertDelivered.State.PENDING;
import static nl.knelpunt.notifier.Alerts.NOON;
import static nl.knelpunt.notifier.Jobs.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.knelpunt.contract.AlertDelivered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartitionProgressTest {
    private final PartitionProgress progress = new PartitionProgress();

    @Test
    void commitsNothingBeforeTheFirstRecord() {
        assertThat(progress.committable()).isEqualTo(-1);
    }

    @Test
    void commitsUpToTheFirstThatHasNoOutcome() {
        for (var offset = 5; offset < 9; offset++) {
            assertThat(progress.begin(offset)).isTrue();
        }
        progress.written(outcome(5, DELIVERED, null));
        progress.written(outcome(7, DELIVERED, null));
        assertThat(progress.committable()).isEqualTo(6);
        progress.written(outcome(6, PENDING, NOON));
        assertThat(progress.committable()).isEqualTo(8);
        progress.written(8);
        assertThat(progress.committable()).isEqualTo(9);
    }

    @Test
    void handlesNothingAgainThatHasAnOutcome() {
        progress.restore(outcome(0, DELIVERED, null));
        progress.restore(outcome(1, GIVEN_UP, null));
        progress.restore(outcome(2, PENDING, NOON));
        assertThat(progress.begin(0)).isFalse();
        assertThat(progress.begin(1)).isFalse();
        assertThat(progress.begin(2)).isFalse();
        assertThat(progress.begin(3)).isTrue();
        assertThat(progress.committable()).isEqualTo(3);
    }

    @Test
    void bringsBackWhatIsDueSoonestFirst() {
        progress.written(outcome(1, PENDING, NOON.plusSeconds(20)));
        progress.written(outcome(2, PENDING, NOON.plusSeconds(10)));
        progress.written(outcome(3, PENDING, NOON.plusSeconds(30)));
        assertThat(progress.waiting().takeDue(NOON.plusSeconds(9))).isNull();
        assertThat(offset(progress.waiting().takeDue(NOON.plusSeconds(20)))).isEqualTo(2);
        assertThat(offset(progress.waiting().takeDue(NOON.plusSeconds(20)))).isEqualTo(1);
        assertThat(progress.waiting().takeDue(NOON.plusSeconds(20))).isNull();
        assertThat(progress.waiting().count()).isEqualTo(1);
    }

    @Test
    void takesTheLastOutcomeOfAnAlertForItsState() {
        progress.restore(outcome(1, PENDING, NOON));
        progress.restore(outcome(1, PENDING, NOON.plusSeconds(10)));
        progress.restore(outcome(2, PENDING, NOON));
        progress.restore(outcome(2, DELIVERED, null));
        assertThat(progress.waiting().count()).isEqualTo(1);
        assertThat(progress.waiting().takeDue(NOON)).isNull();
        assertThat(offset(progress.waiting().takeDue(NOON.plusSeconds(10)))).isEqualTo(1);
    }

    @Test
    void bringsForwardWhatAWrongClockPutFarAway() {
        progress.wait(outcome(1, PENDING, null), NOON.plus(Duration.ofDays(400)));
        progress.wait(outcome(2, PENDING, null), NOON.plusSeconds(5));
        progress.waiting().waitAtMost(NOON.plusSeconds(60));
        assertThat(offset(progress.waiting().takeDue(NOON.plusSeconds(60)))).isEqualTo(2);
        assertThat(offset(progress.waiting().takeDue(NOON.plusSeconds(60)))).isEqualTo(1);
    }

    private static long offset(@Nullable AlertDelivered due) {
        return due == null ? -1 : due.source().offset();
    }
}
