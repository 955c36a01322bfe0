package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.AlertedReport;
import nl.knelpunt.contract.ComplaintHandled;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Escalation;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.FollowUp.Reason;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.SilenceMade;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An alert is followed until somebody answers it. */
class FollowUpsTest extends DecisionsTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void remindsThenTellsTheNextThenTheLastResortAndThenNobody() {
        var topology = start(shop(null, false));
        complain(topology);
        topology.passHours(24);

        assertThat(followUps(topology))
                .containsExactly(
                        tuple("r1", Reason.REMINDER, 1, Alerts.NOON.plus(HOUR)),
                        tuple("lead", Reason.ESCALATION, 2, Alerts.NOON.plus(HOUR.multipliedBy(3))),
                        tuple("boss", Reason.LAST_RESORT, 3, Alerts.NOON.plus(HOUR.multipliedBy(5))));
        assertThat(topology.alerts()).extracting(AlertRaised::alertId).doesNotHaveDuplicates();
        assertThat(topology.alerts())
                .filteredOn(alert -> alert.receiver().equals("lead"))
                .extracting(AlertRaised::others)
                .containsExactly(List.of("r1"));
    }

    /** No group, no opening hours, no pace, no silence. */
    @Test
    void tellsTheLastResortAtOnceWhateverHoldsOthersBack() {
        var topology = start(DeskTest.working(slow(shop(null, false))));
        for (var id : List.of("c-1", "c-2")) {
            topology.classified(Verdicts.of(id, Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        }
        topology.setClock(Alerts.NOON.plus(HOUR));
        topology.setClock(Alerts.NOON.plus(HOUR.multipliedBy(3)));
        topology.silenced(new SilenceMade(
                "s-1",
                List.of(new SilenceMade.Labelled("step", List.of("delivery"))),
                Alerts.NOON,
                Alerts.NOON.plus(Duration.ofDays(2)),
                "Proef",
                "Joris"));
        topology.setClock(Alerts.NOON.plus(HOUR.multipliedBy(10))); // 23:00 in the shop

        var late = Alerts.NOON.plus(HOUR.multipliedBy(10));
        assertThat(followUps(topology))
                .endsWith(tuple("boss", Reason.LAST_RESORT, 3, late), tuple("boss", Reason.LAST_RESORT, 3, late));
        assertThat(topology.alerts().getLast().dueAt()).isEqualTo(late);
        assertThat(topology.unanswered()).isEqualTo(2);
    }

    @Test
    void leavesAnAlertAloneThatSomebodyAnswered() {
        var topology = start(shop(null, false));
        var alert = complain(topology);
        topology.answered(answer(alert, Action.ANSWERED, null));
        topology.passes(HOUR.multipliedBy(9));

        assertThat(followUps(topology)).isEmpty();
        assertThat(topology.handled())
                .extracting(ComplaintHandled::complaintId, ComplaintHandled::action, ComplaintHandled::by)
                .containsExactly(tuple("c-1", Action.ANSWERED, "Joris"));
    }

    @Test
    void isQuietWhileSomebodyAskedForSilenceAndGoesOnAfterIt() {
        var topology = start(shop(null, false));
        complain(topology);
        topology.silenced(DeskTest.silence(Alerts.NOON, Alerts.NOON.plus(HOUR.multipliedBy(4))));
        topology.passes(HOUR);
        topology.passes(HOUR.multipliedBy(2));
        assertThat(followUps(topology)).isEmpty();

        topology.passes(HOUR);
        topology.passes(Duration.ofMinutes(1));

        assertThat(followUps(topology)).extracting(each -> each.toList().get(1)).containsExactly(Reason.REMINDER);
    }

    @Test
    void writesWhatIsAnsweredOfAProblemUnderTheProblemsId() {
        var topology = start(shop(null, false));
        topology.answered(new AlertAnswered(
                "a-1",
                "r1",
                "logistics",
                Alerts.NOON,
                "Joris",
                Action.ANSWERED,
                null,
                null,
                null,
                null,
                List.of(),
                "problem-1"));

        assertThat(topology.handled())
                .extracting(ComplaintHandled::complaintId, ComplaintHandled::action)
                .containsExactly(tuple("problem-1", Action.ANSWERED));
    }

    @Test
    void doesNotFollowAReport() {
        var topology = start(shop(null, false));
        topology.raise(AlertRaised.of(
                new AlertedReport(LocalDate.of(2026, 3, 2), AlertedReport.Kind.DAILY, "Dagbericht", "<p>", "-"),
                "report-1",
                "r1",
                "logistics",
                Alerts.NOON));
        topology.passes(HOUR.multipliedBy(9));

        assertThat(followUps(topology)).isEmpty();
    }

    @Test
    void takesTheSameAnswerOnce() {
        var topology = start(shop(null, false));
        var alert = complain(topology);
        topology.answered(answer(alert, Action.SOLVED, null));
        topology.answered(answer(alert, Action.SOLVED, null));

        assertThat(topology.handled()).hasSize(1);
    }

    @Test
    void makesNoTwoStepsAtOnceOfAClockThatJumpsAhead() {
        var topology = start(shop(null, false));
        complain(topology);
        topology.passes(Duration.ofDays(30));
        topology.passes(Duration.ofSeconds(1));
        assertThat(followUps(topology)).hasSize(1);

        topology.passes(HOUR.multipliedBy(2));

        assertThat(followUps(topology)).hasSize(2);
    }

    @Test
    void losesNoStepOfAClockThatIsSetBack() {
        var topology = start(shop(null, false));
        topology.setClock(Alerts.NOON.plus(Duration.ofDays(30)));
        complain(topology);
        topology.setClock(Alerts.NOON);
        assertThat(followUps(topology)).isEmpty();

        topology.passes(HOUR);

        assertThat(followUps(topology)).hasSize(1);
    }

    @Test
    void countsWorkingTimeWhereTheEscalationSaysSo() {
        var topology = start(DeskTest.working(shop(null, true)));
        topology.setClock(Instant.parse("2026-03-06T16:30:00Z")); // Friday, half past five: half an hour is left
        complain(topology);
        topology.setClock(Instant.parse("2026-03-09T08:29:00Z"));
        assertThat(followUps(topology)).isEmpty();

        topology.setClock(Instant.parse("2026-03-09T08:30:00Z")); // Monday, half past nine

        assertThat(followUps(topology)).hasSize(1);
    }

    @Test
    void repeatsAnAlertThatNobodyTook() {
        var topology = start(shop(HOUR, false, null));
        var alert = complain(topology);
        topology.passes(HOUR);
        topology.passes(HOUR);
        topology.answered(answer(alert, Action.TAKEN, Alerts.NOON.plus(Duration.ofDays(2))));
        topology.passes(HOUR);
        topology.passes(HOUR);

        assertThat(followUps(topology))
                .extracting(each -> each.toList().get(1))
                .containsExactly(Reason.REPEAT, Reason.REPEAT);
        assertThat(topology.alerts()).extracting(AlertRaised::alertId).doesNotHaveDuplicates();
    }

    @Test
    void alertsTheRightDepartmentOfWhatWasNotOursAndCorrectsTheVerdict() {
        var topology = start(shop(null, false));
        var alert = complain(topology);

        topology.answered(notOurs(alert, "fulfilment"));

        var moved = topology.alerts().getLast();
        assertThat(moved.department()).isEqualTo("warehouse");
        assertThat(moved.complaints())
                .extracting(AlertedComplaint::step, AlertedComplaint::movedFrom)
                .containsExactly(tuple("fulfilment", "logistics"));
        assertThat(topology.corrected())
                .extracting(each -> each.from().step(), each -> each.to().step(), each -> each.by())
                .containsExactly(tuple("delivery", "fulfilment", "Joris"));
        assertThat(topology.handled())
                .extracting(ComplaintHandled::action, ComplaintHandled::department)
                .containsExactly(tuple(Action.NOT_OURS, "warehouse"));
    }

    @Test
    void sendsToTriageWhatThreeDepartmentsPassedOn() {
        var topology = start(shop(null, false));
        complain(topology);
        for (var step : List.of("fulfilment", "delivery", "fulfilment")) {
            topology.answered(notOurs(topology.alerts().getLast(), step));
        }

        assertThat(topology.alerts())
                .extracting(AlertRaised::department)
                .containsExactly("logistics", "warehouse", "logistics", "triage");
    }

    static AlertRaised complain(RunningDecisions topology) {
        return complain(topology, "c-1");
    }

    static AlertRaised complain(RunningDecisions topology, String id) {
        topology.classified(Verdicts.of(id, Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        return topology.alerts().getLast();
    }

    static List<Tuple> followUps(RunningDecisions topology) {
        return topology.alerts().stream()
                .filter(alert -> alert.followUp() != null)
                .map(alert -> {
                    FollowUp again = Objects.requireNonNull(alert.followUp());
                    return tuple(alert.receiver(), again.reason(), again.level(), alert.raisedAt());
                })
                .toList();
    }

    static AlertAnswered answer(AlertRaised alert, Action action, @Nullable Instant until) {
        return answer(alert, alert.alertId(), action, until);
    }

    static AlertAnswered answer(AlertRaised alert, String first, Action action, @Nullable Instant until) {
        return new AlertAnswered(
                first,
                alert.receiver(),
                alert.department(),
                Alerts.NOON,
                "Joris",
                action,
                until,
                null,
                null,
                null,
                alert.complaints(),
                null);
    }

    static AlertAnswered notOurs(AlertRaised alert, String step) {
        return new AlertAnswered(
                alert.alertId(),
                alert.receiver(),
                alert.department(),
                Alerts.NOON,
                "Joris",
                Action.NOT_OURS,
                null,
                null,
                null,
                step,
                alert.complaints(),
                null);
    }

    /** The boss gets one alert an hour. */
    private static Shop slow(Shop shop) {
        var receivers = new HashMap<>(shop.receivers());
        receivers.put("boss", new Receiver("boss", "console", Map.of(), 1));
        return shop.withReceivers(receivers);
    }

    static Shop shop(@Nullable Duration repeat, boolean working) {
        return shop(repeat, working, "usual");
    }

    static Shop shop(@Nullable Duration repeat, boolean working, @Nullable String escalation) {
        var shop = Alerts.shop(
                new Receiver("r1", "console", Map.of(), null),
                new Receiver("lead", "console", Map.of(), null),
                new Receiver("boss", "console", Map.of(), null));
        return new Shop(
                shop.name(),
                shop.timeZone(),
                shop.mailFrom(),
                shop.journey(),
                shop.departments(),
                shop.receivers(),
                Map.of(),
                new Route(
                        Route.ROOT,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        false,
                        new Grouping(List.of(Route.COMPLAINT), Duration.ZERO, Duration.ofMinutes(5), repeat),
                        null,
                        escalation,
                        List.of()),
                Map.of(
                        "usual",
                        new Escalation(
                                "usual",
                                working,
                                List.of(
                                        new Escalation.Level(HOUR, List.of()),
                                        new Escalation.Level(HOUR.multipliedBy(2), List.of("lead"))))),
                List.of("boss"),
                null);
    }
}
