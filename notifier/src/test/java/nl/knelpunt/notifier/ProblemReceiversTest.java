package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.SilenceMade;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** A problem of which two hear, one by day and night and one in office hours; or nobody. */
class ProblemReceiversTest extends DecisionsTests {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-03T08:00:00Z"); // Tuesday, nine o'clock
    private static final Receiver ALWAYS = new Receiver("r1", "console", Map.of(), null);
    private static final Receiver OFFICE = new Receiver("r2", "console", Map.of(), null);

    @Test
    void tellsEachReceiverWhenItsOwnRouteIsOpen() {
        var topology = start(twoRoutes());
        topology.setClock(EVENING);
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        topology.detected(problem(State.UPDATED, 62));
        topology.passes(TICK);
        assertThat(told(topology)).containsExactly(tuple("r1", 0, 31L), tuple("r1", 1, 62L));

        topology.setClock(MORNING);
        topology.detected(problem(State.CLOSED, 70));
        topology.passes(TICK);

        assertThat(told(topology).subList(2, 5))
                .containsExactly(tuple("r2", 0, 62L), tuple("r1", 2, 70L), tuple("r2", 1, 70L));
        assertThat(topology.alerts())
                .extracting(AlertRaised::alertId)
                .containsExactly(
                        AlertIds.problem("r1", "problem-1", 0),
                        AlertIds.problem("r1", "problem-1", 1),
                        AlertIds.problem("r2", "problem-1", 0),
                        AlertIds.problem("r1", "problem-1", 2),
                        AlertIds.problem("r2", "problem-1", 1));
    }

    @Test
    void tellsOnceThatItWasToTheReceiverThatOpensOnlyAfterItsEnd() {
        var topology = start(twoRoutes());
        topology.setClock(EVENING);
        topology.detected(problem(State.OPENED, 31));
        topology.classified(Verdicts.late(Verdicts.complaint("c-1", "te laat", null)));
        topology.passes(TICK);
        topology.detected(problem(State.CLOSED, 40));
        topology.passes(TICK);
        assertThat(told(topology)).containsExactly(tuple("r1", 0, 31L), tuple("r1", 1, 40L));

        topology.setClock(MORNING);
        topology.passes(Duration.ofHours(2));

        assertThat(told(topology).subList(2, 3)).containsExactly(tuple("r2", 0, 40L));
        assertThat(topology.problems()).hasSize(3);
        assertThat(topology.problems().getLast().heldBack()).isEqualTo(1);
        assertThat(topology.keptProblems()).isZero();
    }

    @Test
    void tellsInTheMorningThatItIsOverToWhomHeardOfItTheDayBefore() {
        var topology = start(twoRoutes());
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        topology.setClock(EVENING);
        topology.detected(problem(State.CLOSED, 40));
        topology.passes(TICK);
        assertThat(told(topology)).hasSize(3);

        topology.setClock(MORNING);

        assertThat(told(topology)).hasSize(4).last().isEqualTo(tuple("r2", 1, 40L));
    }

    @Test
    void namesTheOtherReceiverAlsoIfThatHearsLater() {
        var topology = start(twoRoutes());
        topology.setClock(EVENING);
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);

        assertThat(topology.alerts())
                .extracting(AlertRaised::receiver, AlertRaised::others)
                .containsExactly(tuple("r1", List.of("r2")));
    }

    @Test
    void forgetsAProblemThatNobodyHearsOfWhenItIsOver() {
        var topology = start(Alerts.shop());
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        assertThat(topology.keptProblems()).isEqualTo(1);

        topology.detected(problem(State.CLOSED, 40));
        topology.passes(TICK);

        assertThat(topology.keptProblems()).isZero();
    }

    @Test
    void forgetsAProblemThatNobodyHearsOfWhenItIsLostSightOf() {
        var topology = start(Alerts.shop());
        topology.detected(problem(State.OPENED, 31));
        topology.passes(OpenProblems.KEPT_UNHEARD.minus(TICK));
        assertThat(topology.keptProblems()).isEqualTo(1);

        topology.passes(TICK);

        assertThat(topology.keptProblems()).isZero();
    }

    @Test
    void forgetsAProblemThatIsSilencedForGood() {
        var topology = start(twoRoutes());
        topology.silenced(silenceOfAnAge());
        topology.detected(problem(State.OPENED, 31));
        topology.passes(TICK);
        topology.detected(problem(State.CLOSED, 40));
        topology.passes(Duration.ofDays(13));
        assertThat(topology.keptProblems()).isEqualTo(1);

        topology.passes(Duration.ofDays(1));

        assertThat(topology.keptProblems()).isZero();
        assertThat(topology.alerts()).isEmpty();
    }

    /** Receiver, number and complaints seen, of each alert. */
    private static List<Tuple> told(RunningDecisions topology) {
        var told = new ArrayList<Tuple>();
        for (var alert : topology.alerts()) {
            var problem = alert.problem();
            if (problem != null) {
                told.add(tuple(
                        alert.receiver(), problem.number(), problem.bottleneck().seen()));
            }
        }
        return told;
    }

    private static Shop twoRoutes() {
        var root = Route.root(Grouping.NONE);
        return DeskTest.working(Alerts.shop(ALWAYS, OFFICE))
                .withRoutes(new Route(
                        root.place(),
                        root.match(),
                        root.unless(),
                        root.receivers(),
                        root.continues(),
                        root.grouping(),
                        root.calendar(),
                        root.escalation(),
                        List.of(route("0.0", ALWAYS, Route.ALWAYS), route("0.1", OFFICE, "office"))));
    }

    private static Route route(String place, Receiver receiver, String calendar) {
        return new Route(
                place,
                Map.of("problem", Set.of("yes")),
                Map.of(),
                List.of(receiver.id()),
                true,
                Grouping.NONE,
                calendar,
                null,
                List.of());
    }

    private static SilenceMade silenceOfAnAge() {
        return new SilenceMade(
                "silence-1",
                List.of(new SilenceMade.Labelled("problem", List.of("yes"))),
                Alerts.NOON,
                Alerts.NOON.plus(Duration.ofDays(3650)),
                "onderhoud",
                "Joris");
    }

    private static BottleneckDetected problem(State state, long seen) {
        return Problems.at(state, seen, null, null, Alerts.NOON.minus(Duration.ofHours(1)));
    }
}
