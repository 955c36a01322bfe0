package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.FollowUp.Reason;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A department hears by mail ({@code r1}) and in a chat ({@code r2}); whoever answers, answers for it. */
class FollowedAsOneTest extends DecisionsTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void remindsEachReceiverAndTellsEachLevelOnce() {
        var topology = start(shop());
        FollowUpsTest.complain(topology);
        topology.passHours(24);

        assertThat(told(topology))
                .containsExactlyInAnyOrder(
                        tuple("r1", Reason.REMINDER, 1),
                        tuple("r2", Reason.REMINDER, 1),
                        tuple("lead", Reason.ESCALATION, 2),
                        tuple("boss", Reason.LAST_RESORT, 3));
        assertThat(topology.unanswered()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1", "r2"})
    void isSettledForAllByTheAnswerOfAny(String receiver) {
        var topology = start(shop());
        FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(of(receiver, topology), Action.ANSWERED, null));
        topology.passHours(24);

        assertThat(told(topology)).isEmpty();
    }

    @Test
    void remindsOfAPromiseWhereItWasMadeAndGoesOnForAll() {
        var topology = start(shop());
        FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(of("r2", topology), Action.TAKEN, inHours(5)));
        topology.passHours(4);
        assertThat(told(topology)).isEmpty();

        topology.passHours(1);
        assertThat(told(topology)).containsExactly(tuple("r2", Reason.PROMISE_PASSED, 0));

        topology.passHours(3);
        assertThat(told(topology))
                .containsExactlyInAnyOrder(
                        tuple("r2", Reason.PROMISE_PASSED, 0),
                        tuple("r1", Reason.REMINDER, 1),
                        tuple("r2", Reason.REMINDER, 1),
                        tuple("lead", Reason.ESCALATION, 2));
    }

    @Test
    void takesAPromiseAnewFromTheOtherReceiver() {
        var topology = start(shop());
        FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(of("r2", topology), Action.TAKEN, inHours(2)));
        topology.answered(FollowUpsTest.answer(of("r1", topology), Action.TAKEN, inHours(4)));
        topology.passHours(3);
        assertThat(told(topology)).isEmpty();

        topology.passHours(1);

        assertThat(told(topology)).containsExactly(tuple("r1", Reason.PROMISE_PASSED, 0));
    }

    @Test
    void remindsOnceOfAPromiseAboutAlertsThatWereToldTogether() {
        var topology = start(FollowUpsTest.shop(null, false));
        var alerts = List.of(FollowUpsTest.complain(topology, "c-1"), FollowUpsTest.complain(topology, "c-2"));
        topology.answered(FollowUpsTest.answer(Together.of(alerts, Alerts.NOON), Action.TAKEN, inHours(2)));
        topology.passHours(2);

        assertThat(told(topology)).containsExactly(tuple("r1", Reason.PROMISE_PASSED, 0));
        assertThat(topology.alerts().getLast().complaints())
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("c-1", "c-2");

        topology.passHours(1);
        assertThat(told(topology)).endsWith(tuple("r1", Reason.REMINDER, 1), tuple("r1", Reason.REMINDER, 1));
    }

    @Test
    void forgetsAPromiseThatAnotherReceiverKept() {
        var topology = start(shop().withRoutes(Route.root(Grouping.NONE)));
        FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.answer(of("r2", topology), Action.TAKEN, inHours(2)));
        assertThat(topology.keptAlerts()).isEqualTo(1);
        topology.answered(FollowUpsTest.answer(of("r1", topology), Action.ANSWERED, null));
        topology.passHours(3);

        assertThat(told(topology)).isEmpty();
    }

    @Test
    void isSettledWhateverTheRouteAndTellsTheLevelsOfEach() {
        var one = shop();
        var topology = start(one.withRoutes(new Route(
                Route.ROOT,
                Map.of(),
                Map.of(),
                List.of("r1"),
                false,
                one.routes().grouping(),
                null,
                "usual",
                List.of(to("0.0", "r1", one, true), to("0.1", "r2", one, false)))));
        FollowUpsTest.complain(topology);
        topology.passHours(3);
        assertThat(told(topology))
                .containsExactlyInAnyOrder(
                        tuple("r1", Reason.REMINDER, 1),
                        tuple("r2", Reason.REMINDER, 1),
                        tuple("lead", Reason.ESCALATION, 2),
                        tuple("lead", Reason.ESCALATION, 2));

        topology.answered(FollowUpsTest.answer(of("r1", topology), Action.ANSWERED, null));
        topology.passHours(24);

        assertThat(told(topology)).hasSize(4);
    }

    @Test
    void takesOneAnswerOfEachKind() {
        var topology = start(shop());
        FollowUpsTest.complain(topology);
        topology.answered(FollowUpsTest.notOurs(of("r1", topology), "fulfilment"));
        topology.answered(FollowUpsTest.notOurs(of("r2", topology), "product"));

        assertThat(topology.handled()).hasSize(1);
        assertThat(topology.alerts()).extracting(AlertRaised::department).doesNotContain("quality");
        assertThat(topology.notOurs("logistics", "warehouse")).isEqualTo(1);
    }

    private static Route to(String place, String receiver, Shop shop, boolean continues) {
        return new Route(
                place,
                Map.of(),
                Map.of(),
                List.of(receiver),
                continues,
                shop.routes().grouping(),
                null,
                "usual",
                List.of());
    }

    private static AlertRaised of(String receiver, RunningDecisions topology) {
        return topology.alerts().stream()
                .filter(alert -> alert.receiver().equals(receiver))
                .findFirst()
                .orElseThrow();
    }

    private static Instant inHours(int hours) {
        return Alerts.NOON.plus(HOUR.multipliedBy(hours));
    }

    private static List<Tuple> told(RunningDecisions topology) {
        return topology.alerts().stream()
                .filter(alert -> alert.followUp() != null)
                .map(alert -> {
                    var again = Objects.requireNonNull(alert.followUp());
                    return tuple(alert.receiver(), again.reason(), again.level());
                })
                .toList();
    }

    private static Shop shop() {
        var shop = FollowUpsTest.shop(null, false);
        var receivers = new HashMap<>(shop.receivers());
        receivers.put("r2", new Receiver("r2", "console", Map.of(), null));
        return shop.withReceivers(receivers);
    }
}
