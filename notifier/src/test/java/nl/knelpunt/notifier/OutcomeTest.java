package nl.knelpunt.notifier;

import static nl.knelpunt.contract.AlertDelivered.State.GIVEN_UP;
import static nl.knelpunt.contract.AlertDelivered.State.PENDING;
import static nl.knelpunt.notifier.Alerts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertDelivered.Attempt;
import nl.knelpunt.contract.Source;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void namesTheAlertAndItsPlace() {
        var event = new Outcome(Jobs.job(7), PENDING, NOON, NOON.plusSeconds(2), "busy").toEvent();
        assertThat(event.key()).isEqualTo("a-7/r1");
        assertThat(event.source()).isEqualTo(new Source("alerts.raised", 1, 7));
        assertThat(event.until()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void countsATryAndRemembersWhatCameOfIt() {
        var event = new Outcome(tried(3), PENDING, NOON, NOON, "timeout").toEvent();
        assertThat(event.attempts()).isEqualTo(4);
        assertThat(event.lastAttempts()).hasSize(4).endsWith(new Attempt(NOON, "timeout"));
    }

    @Test
    void countsNoTryWhereNoneWasMade() {
        var event = new Outcome(tried(3), PENDING, NOON, NOON, null).toEvent();
        assertThat(event.attempts()).isEqualTo(3);
        assertThat(event.lastAttempts()).hasSize(3);
    }

    @Test
    void keepsTheLatestTriesOnly() {
        var event = new Outcome(tried(10), PENDING, NOON, NOON, "timeout").toEvent();
        assertThat(event.attempts()).isEqualTo(11);
        assertThat(event.lastAttempts())
                .hasSize(10)
                .startsWith(new Attempt(NOON, "try 1"))
                .endsWith(new Attempt(NOON, "timeout"));
    }

    @Test
    void isNoNewsIfAWaitingAlertStillWaits() {
        assertThat(new Outcome(tried(1), PENDING, NOON, NOON, null).isNews()).isFalse();
        assertThat(new Outcome(tried(1), PENDING, NOON, NOON, "busy").isNews()).isTrue();
        assertThat(new Outcome(tried(1), GIVEN_UP, NOON, null, null).isNews()).isTrue();
        assertThat(new Outcome(Jobs.job(1), PENDING, NOON, NOON, null).isNews()).isTrue();
    }

    private static Job tried(int times) {
        var tries = IntStream.range(0, times)
                .mapToObj(i -> new Attempt(NOON, "try " + i))
                .toList();
        return new Job(Jobs.PARTITION, 7, Jobs.job(7).alert(), times, List.copyOf(tries), true);
    }
}
