package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.FollowUp.Reason;
import org.junit.jupiter.api.Test;

/** Whoever takes an alert promises a time, and may promise another. */
class PromisesTest extends DecisionsTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void remindsTheOneWhoPromisedWhenTheTimePassesAndThenGoesOn() {
        var topology = start(FollowUpsTest.shop(null, false));
        var alert = FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(alert, Action.TAKEN, Alerts.NOON.plus(HOUR.multipliedBy(6))));
        topology.passes(HOUR.multipliedBy(5));
        assertThat(FollowUpsTest.followUps(topology)).isEmpty();

        for (var hour = 0; hour < 24; hour++) {
            topology.passes(HOUR);
        }

        assertThat(FollowUpsTest.followUps(topology))
                .extracting(each -> each.toList().get(1))
                .containsExactly(Reason.PROMISE_PASSED, Reason.REMINDER, Reason.ESCALATION, Reason.LAST_RESORT);
        assertThat(topology.handled())
                .extracting(ComplaintHandled::action, ComplaintHandled::until)
                .containsExactly(tuple(Action.PROMISED, Alerts.NOON.plus(HOUR.multipliedBy(6))));
    }

    @Test
    void remindsTheOneWhoPromisedAlsoIfAnEscalationCameToThem() {
        var topology = start(FollowUpsTest.shop(null, false));
        var alert = FollowUpsTest.complain(topology);
        topology.passes(HOUR);
        topology.passes(HOUR.multipliedBy(2));
        topology.answered(new AlertAnswered(
                alert.alertId(),
                alert.receiver(),
                alert.department(),
                topology.now(),
                "Sanne",
                Action.TAKEN,
                topology.now().plus(HOUR),
                null,
                null,
                null,
                alert.complaints(),
                null,
                "lead"));
        topology.passes(HOUR);

        assertThat(FollowUpsTest.followUps(topology).getLast().toList()).startsWith("lead", Reason.PROMISE_PASSED);
    }

    @Test
    void remindsAtTheTimeThatWasPromisedLast() {
        var topology = start(FollowUpsTest.shop(null, false));
        var alert = FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(alert, Action.TAKEN, Alerts.NOON.plus(HOUR.multipliedBy(2))));
        topology.answered(FollowUpsTest.answer(alert, Action.TAKEN, Alerts.NOON.plus(HOUR.multipliedBy(6))));
        topology.passes(HOUR.multipliedBy(5));
        assertThat(FollowUpsTest.followUps(topology)).isEmpty();

        topology.passes(HOUR);

        assertThat(FollowUpsTest.followUps(topology))
                .containsExactly(tuple("r1", Reason.PROMISE_PASSED, 0, Alerts.NOON.plus(HOUR.multipliedBy(6))));
        assertThat(topology.handled())
                .extracting(ComplaintHandled::until)
                .containsExactly(Alerts.NOON.plus(HOUR.multipliedBy(2)), Alerts.NOON.plus(HOUR.multipliedBy(6)));
    }

    @Test
    void takesTheSamePromiseOnceAndAnotherAlsoBackAgain() {
        var topology = start(FollowUpsTest.shop(null, false));
        var alert = FollowUpsTest.complain(topology);
        for (var hours : List.of(2, 2, 6, 6, 2)) {
            topology.answered(FollowUpsTest.answer(alert, Action.TAKEN, Alerts.NOON.plus(HOUR.multipliedBy(hours))));
        }

        assertThat(topology.handled())
                .extracting(ComplaintHandled::until)
                .containsExactly(
                        Alerts.NOON.plus(HOUR.multipliedBy(2)),
                        Alerts.NOON.plus(HOUR.multipliedBy(6)),
                        Alerts.NOON.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void takesNothingThatIsSolved() {
        var topology = start(FollowUpsTest.shop(null, false));
        var alert = FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(alert, Action.SOLVED, null));
        topology.answered(FollowUpsTest.answer(alert, Action.TAKEN, Alerts.NOON.plus(HOUR)));
        topology.passes(HOUR.multipliedBy(9));

        assertThat(topology.handled()).extracting(ComplaintHandled::action).containsExactly(Action.SOLVED);
        assertThat(FollowUpsTest.followUps(topology)).isEmpty();
    }

    @Test
    void remindsOfAPromiseWhereNothingEscalatesAndOfEachThatRenewsIt() {
        var topology = start(FollowUpsTest.shop(null, false, null));
        var alert = FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(alert, Action.TAKEN, Alerts.NOON.plus(HOUR)));
        topology.passes(HOUR);
        topology.answered(FollowUpsTest.answer(alert, Action.TAKEN, Alerts.NOON.plus(HOUR.multipliedBy(3))));
        for (var hour = 0; hour < 9; hour++) {
            topology.passes(HOUR);
        }

        assertThat(FollowUpsTest.followUps(topology))
                .containsExactly(
                        tuple("r1", Reason.PROMISE_PASSED, 0, Alerts.NOON.plus(HOUR)),
                        tuple("r1", Reason.PROMISE_PASSED, 0, Alerts.NOON.plus(HOUR.multipliedBy(3))));
        assertThat(topology.alerts()).extracting(AlertRaised::alertId).doesNotHaveDuplicates();
    }
}
