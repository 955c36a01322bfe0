package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.FollowUp.Reason;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A problem is one alert, however often there is news of it: it is taken once, and followed once. */
class FollowedProblemTest extends DecisionsTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void escalatesOnceWhateverNewsThereIs() {
        var topology = start(FollowUpsTest.shop(null, false));
        detected(topology, State.OPENED, 10);
        for (var hour = 1; hour <= 12; hour++) {
            topology.passes(HOUR);
            detected(topology, State.UPDATED, 10 + hour);
        }
        detected(topology, State.CLOSED, 30);
        topology.passHours(12);

        assertThat(topology.problems()).hasSizeGreaterThan(5);
        assertThat(told(topology))
                .containsExactly(
                        tuple("r1", Reason.REMINDER),
                        tuple("lead", Reason.ESCALATION),
                        tuple("boss", Reason.LAST_RESORT));
    }

    @Test
    void isQuietToTheEndOnceSomebodyAnswered() {
        var topology = start(FollowUpsTest.shop(null, false));
        detected(topology, State.OPENED, 10);
        topology.answered(answer(topology.alerts().getLast(), Action.TAKEN, null));
        detected(topology, State.UPDATED, 50);
        topology.passHours(12);
        detected(topology, State.CLOSED, 60);
        topology.passHours(12);

        assertThat(topology.problems()).hasSize(3);
        assertThat(told(topology)).isEmpty();
    }

    @Test
    void takesTheAnswerToAnyOfItsAlerts() {
        var topology = start(FollowUpsTest.shop(null, false));
        detected(topology, State.OPENED, 10);
        var first = topology.alerts().getLast();
        detected(topology, State.UPDATED, 50);
        topology.answered(answer(first, Action.SOLVED, null));
        topology.passHours(12);

        assertThat(told(topology)).isEmpty();
    }

    @Test
    void goesOnForOneThatEndedWithoutAnAnswer() {
        var topology = start(FollowUpsTest.shop(null, false));
        detected(topology, State.OPENED, 10);
        detected(topology, State.CLOSED, 12);
        topology.passes(HOUR);

        assertThat(told(topology)).containsExactly(tuple("r1", Reason.REMINDER));
        assertThat(Objects.requireNonNull(topology.alerts().getLast().problem())
                        .bottleneck()
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void remindsOfAPromiseWhereNothingEscalates() {
        var topology = start(FollowUpsTest.shop(null, false, null));
        detected(topology, State.OPENED, 10);
        topology.answered(answer(topology.alerts().getLast(), Action.TAKEN, Alerts.NOON.plus(HOUR.multipliedBy(2))));
        topology.passHours(1);
        assertThat(told(topology)).isEmpty();

        topology.passHours(1);
        detected(topology, State.CLOSED, 12);
        topology.passHours(12);

        assertThat(told(topology)).containsExactly(tuple("r1", Reason.PROMISE_PASSED));
    }

    @Test
    void isForgottenAtItsEnd() {
        var topology = start(FollowUpsTest.shop(null, false, null));
        detected(topology, State.OPENED, 10);
        assertThat(topology.keptAlerts()).isEqualTo(1);

        detected(topology, State.CLOSED, 12);

        assertThat(topology.keptAlerts()).isZero();
    }

    @Test
    void isForgottenWhenItIsLostSightOf() {
        var topology = start(FollowUpsTest.shop(null, false, null));
        detected(topology, State.OPENED, 10);
        assertThat(topology.keptAlerts()).isEqualTo(1);

        topology.passes(OpenProblems.KEPT_UNHEARD);

        assertThat(topology.keptAlerts()).isZero();
    }

    private static void detected(RunningDecisions topology, State problem, long seen) {
        topology.detected(Problems.at(problem, seen, null, null, Alerts.NOON));
        topology.passes(Duration.ofSeconds(1));
    }

    private static List<Tuple> told(RunningDecisions topology) {
        return topology.alerts().stream()
                .filter(alert -> alert.followUp() != null)
                .map(alert -> tuple(
                        alert.receiver(),
                        Objects.requireNonNull(alert.followUp()).reason()))
                .toList();
    }

    private static AlertAnswered answer(AlertRaised alert, Action action, @Nullable Instant until) {
        return new AlertAnswered(
                alert.alertId(),
                alert.receiver(),
                alert.department(),
                Alerts.NOON,
                "Joris",
                action,
                until,
                null,
                null,
                null,
                List.of(),
                "problem-1");
    }
}
