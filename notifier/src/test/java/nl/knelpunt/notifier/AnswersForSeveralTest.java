package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.FollowUp.Reason;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Route;
import org.junit.jupiter.api.Test;

/** One answer may settle several alerts, and no other's. */
class AnswersForSeveralTest extends DecisionsTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void leavesAlertsAloneWhoseComplaintsWereAllAnsweredInOneThatToldThemTogether() {
        var topology = start(FollowUpsTest.shop(null, false));
        var alerts = List.of(
                FollowUpsTest.complain(topology, "c-1"),
                FollowUpsTest.complain(topology, "c-2"),
                FollowUpsTest.complain(topology, "c-3"));
        topology.answered(FollowUpsTest.answer(Together.of(alerts.subList(0, 2), Alerts.NOON), Action.ANSWERED, null));
        topology.passes(HOUR);

        assertThat(topology.alerts())
                .filteredOn(alert -> alert.followUp() != null)
                .extracting(alert -> Objects.requireNonNull(alert.followUp()).alertId())
                .containsExactly(alerts.get(2).alertId());
    }

    @Test
    void goesOnForADepartmentWhoseAlertAnotherDepartmentOfThatReceiverAnswered() {
        var topology = start(FollowUpsTest.shop(null, false));
        var ours = FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.notOurs(ours, "fulfilment"));
        topology.answered(FollowUpsTest.answer(ours, Action.ANSWERED, null));
        topology.passes(HOUR);

        assertThat(topology.alerts().getLast().department()).isEqualTo("warehouse");
        assertThat(FollowUpsTest.followUps(topology))
                .extracting(each -> each.toList().get(1))
                .containsExactly(Reason.REMINDER);
    }

    @Test
    void repeatsAGroupAsOneAndTakesOneAnswerForIt() {
        var topology = start(FollowUpsTest.shop(HOUR, false, null)
                .withRoutes(Route.root(new Grouping(List.of("step"), Duration.ZERO, Duration.ofMinutes(5), HOUR))));
        FollowUpsTest.complain(topology, "c-1");
        topology.passes(Duration.ofMinutes(5));
        FollowUpsTest.complain(topology, "c-2");
        assertThat(topology.alerts()).hasSize(2);
        topology.passes(HOUR);

        assertThat(FollowUpsTest.followUps(topology)).hasSize(1);
        var repeat = topology.alerts().getLast();
        assertThat(repeat.complaints())
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("c-1", "c-2");

        var first = Objects.requireNonNull(repeat.followUp()).alertId();
        topology.answered(FollowUpsTest.answer(repeat, first, Action.TAKEN, Alerts.NOON.plus(Duration.ofDays(2))));
        topology.passHours(2);
        assertThat(FollowUpsTest.followUps(topology)).hasSize(1);

        topology.passHours(46);
        assertThat(FollowUpsTest.followUps(topology))
                .extracting(each -> each.toList().get(1))
                .containsExactly(Reason.REPEAT, Reason.PROMISE_PASSED);
        assertThat(topology.alerts().getLast().complaints())
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("c-1", "c-2");
    }
}
