package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.AlertedProblem;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.TimelineVerdict.Agreement;
import nl.knelpunt.contract.Topics;
import org.junit.jupiter.api.Test;

/** One problem instead of five hundred alerts. */
class ProblemDecisionsTest extends DecisionsTests {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void tellsAProblemOnceToTheReceiversOfItsStepsDepartment() {
        var topology = gathering(HOUR, new Receiver("r1", "console", Map.of(), null));

        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK.multipliedBy(5));

        var alert = (AlertRaised) topology.only();
        assertThat(alert.receiver()).isEqualTo("r1");
        assertThat(alert.department()).isEqualTo("logistics");
        assertThat(alert.complaints()).isEmpty();
        assertThat(alert.problem()).isEqualTo(new AlertedProblem(problem(State.OPENED, 31), 0, 0, List.of()));
    }

    @Test
    void holdsBackComplaintsThatArePartOfAnOpenProblem() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));

        topology.classified(Verdicts.late(sentWith("c-1", "Pakketlijn")));

        assertThat(topology.heldBack())
                .containsExactly(new HeldBack(
                        "c-1", "logistics", HeldBack.Reason.PART_OF_PROBLEM, Alerts.NOON, "problem-1", null));
        assertThat(topology.alerts()).isEmpty();
    }

    @Test
    void knowsAComplaintsAttributesFromItsOrderToo() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        var timeline = Timelines.of(Agreement.SILENT, "delivery", null, Timelines.preparing());

        topology.classified(Verdicts.with(timeline, Verdicts.complaint("c-1", "te laat", null)));

        assertThat(topology.heldBack()).hasSize(1);
    }

    @Test
    void alertsOfWhatIsNoPartOfTheProblem() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));

        topology.classified(Verdicts.late(sentWith("another-carrier", "Fietskoerier")));
        topology.classified(Verdicts.late(Verdicts.complaint("no-carrier", "te laat", null)));
        topology.classified(Verdicts.of(
                sentWith("another-step", "Pakketlijn"), Kind.COMPLAINT, "fulfilment", "warehouse", List.of()));
        topology.classified(
                Verdicts.of(sentWith("for-a-person", "Pakketlijn"), Kind.COMPLAINT, "delivery", "triage", List.of()));
        topology.detected(beginning(Alerts.NOON.plusSeconds(1)));
        topology.classified(Verdicts.late(sentWith("before-it-began", "Fietskoerier")));

        assertThat(topology.heldBack()).isEmpty();
        assertThat(named(topology))
                .containsExactly("another-carrier", "no-carrier", "another-step", "for-a-person", "before-it-began");
    }

    @Test
    void takesAnythingOnThatStepWhereNoAttributeExplainsTheProblem() {
        var topology = started();
        topology.detected(beginning(Alerts.NOON));

        topology.classified(Verdicts.late(Verdicts.complaint("c-1", "te laat", null)));

        assertThat(topology.heldBack()).hasSize(1);
    }

    @Test
    void letsWhatMayBeAboutSafetyThroughAtOnceAndSingly() {
        var topology = gathering(HOUR, new Receiver("r1", "console", Map.of(), null));
        topology.detected(problem(State.OPENED, 31));

        topology.classified(Verdicts.dangerous(sentWith("c-1", "Pakketlijn")));

        assertThat(named(topology)).containsExactly("c-1");
    }

    @Test
    void alertsAgainWhenTheProblemIsOver() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        topology.detected(problem(State.CLOSED, 40));

        topology.classified(Verdicts.late(sentWith("c-1", "Pakketlijn")));

        assertThat(named(topology)).containsExactly("c-1");
    }

    @Test
    void tellsHowItGoesOnAtMostOnceAnHour() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        topology.detected(problem(State.UPDATED, 40));
        topology.detected(problem(State.UPDATED, 45));
        topology.passes(HOUR.minus(MINUTE));
        assertThat(topology.problems()).hasSize(1);

        topology.passes(MINUTE);
        topology.passes(HOUR.multipliedBy(3));

        assertThat(topology.problems())
                .extracting(told -> told.bottleneck().seen(), AlertedProblem::number)
                .containsExactly(tuple(31L, 0), tuple(45L, 1));
    }

    @Test
    void tellsAtOnceThatItDoubled() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        topology.detected(problem(State.UPDATED, 61));
        topology.passes(TICK);
        assertThat(topology.problems()).hasSize(1);

        topology.detected(problem(State.UPDATED, 62));
        topology.passes(TICK);

        assertThat(topology.problems()).hasSize(2);
    }

    @Test
    void tellsOnceThatItIsOverAndHowManyComplaintsItHeldBack() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        topology.classified(Verdicts.late(sentWith("c-1", "Pakketlijn")));
        topology.classified(Verdicts.late(sentWith("c-2", "Pakketlijn")));

        topology.detected(problem(State.CLOSED, 40));
        topology.detected(problem(State.CLOSED, 40));
        topology.passes(HOUR.multipliedBy(2));

        assertThat(topology.problems())
                .containsExactly(
                        new AlertedProblem(problem(State.OPENED, 31), 0, 0, List.of()),
                        new AlertedProblem(problem(State.CLOSED, 40), 1, 2, List.of("W-c-2", "W-c-1")));
    }

    @Test
    void tellsOfAProblemThatCameAndWentBetweenTwoLooksInOneAlert() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        topology.detected(problem(State.CLOSED, 40));
        topology.passes(HOUR);

        assertThat(topology.problems()).containsExactly(new AlertedProblem(problem(State.CLOSED, 40), 0, 0, List.of()));
    }

    @Test
    void givesEveryAlertOfAProblemItsOwnIdWhichIsTheSameInEveryRun() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        topology.detected(problem(State.CLOSED, 40));
        topology.passes(TICK);

        assertThat(topology.alerts())
                .extracting(AlertRaised::alertId)
                .containsExactly(AlertIds.problem("r1", "problem-1", 0), AlertIds.problem("r1", "problem-1", 1))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesToEachReceiverOfAProblemTheOthers() {
        var topology =
                start(new Receiver("r1", "console", Map.of(), null), new Receiver("r2", "console", Map.of(), null));
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);

        assertThat(topology.alerts())
                .extracting(AlertRaised::receiver, AlertRaised::others)
                .containsExactlyInAnyOrder(tuple("r1", List.of("r2")), tuple("r2", List.of("r1")));
    }

    @Test
    void takesWaitingComplaintsOutOfASummaryWhenTheyTurnOutToBePartOfAProblem() {
        var topology = gathering(
                MINUTE, new Receiver("r1", "console", Map.of(), null), new Receiver("r2", "console", Map.of(), null));
        topology.classified(Verdicts.late(sentWith("part", "Pakketlijn")));
        topology.classified(Verdicts.late(sentWith("apart", "Fietskoerier")));
        topology.detected(problem(State.OPENED, 31));

        topology.passes(MINUTE.plus(TICK));

        // each of the two receivers hears of one, and the other is held back once
        assertThat(named(topology)).containsExactly("apart", "apart");
        assertThat(topology.heldBack()).extracting(HeldBack::complaintId).containsExactly("part");
        topology.detected(problem(State.CLOSED, 40));
        topology.passes(TICK);
        assertThat(topology.problems().getLast().heldBack()).isEqualTo(1);
    }

    @Test
    void raisesNoSummaryOfNothing() {
        var topology = gathering(MINUTE, new Receiver("r1", "console", Map.of(), null));
        topology.classified(Verdicts.late(sentWith("part", "Pakketlijn")));
        topology.detected(problem(State.OPENED, 31));

        topology.passes(MINUTE.plus(TICK));

        assertThat(topology.alerts()).allMatch(alert -> alert.problem() != null);
    }

    @Test
    void forgetsAProblemThatItHearsNoMoreOf() {
        var topology = started();
        topology.detected(problem(State.OPENED, 31));
        topology.passes(OpenProblems.KEPT_UNHEARD.minus(HOUR));
        topology.classified(Verdicts.late(sentWith("c-1", "Pakketlijn")));
        topology.passes(HOUR.multipliedBy(2));
        topology.classified(Verdicts.late(sentWith("c-2", "Pakketlijn")));

        assertThat(topology.heldBack()).extracting(HeldBack::complaintId).containsExactly("c-1");
        assertThat(named(topology)).containsExactly("c-2");
    }

    @Test
    void keepsAsideAProblemThatItCannotRead() {
        var topology = started();
        topology.input(Topics.BOTTLENECKS)
                .pipeInput("key".getBytes(StandardCharsets.UTF_8), "no json".getBytes(StandardCharsets.UTF_8));
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);

        assertThat(topology.dead()).hasSize(1);
        assertThat(topology.problems()).hasSize(1);
    }

    private RunningDecisions started() {
        return start(new Receiver("r1", "console", Map.of(), null));
    }

    private RunningDecisions start(Receiver... receivers) {
        return start(Alerts.shop(receivers));
    }

    private RunningDecisions gathering(Duration time, Receiver... receivers) {
        return start(Alerts.gathering(time, receivers));
    }

    private static List<String> named(RunningDecisions topology) {
        return topology.alerts().stream()
                .flatMap(alert -> alert.complaints().stream())
                .map(AlertedComplaint::complaintId)
                .toList();
    }

    private static ComplaintSubmitted sentWith(String id, String carrier) {
        return Verdicts.complaint(id, "te laat", null, "W-" + id, Map.of("carrier", carrier));
    }

    private static BottleneckDetected problem(State state, long seen) {
        return Problems.at(state, seen, "carrier", "Pakketlijn", Alerts.NOON.minus(HOUR));
    }

    private static BottleneckDetected beginning(Instant since) {
        return Problems.at(State.OPENED, 31, null, null, since);
    }
}
