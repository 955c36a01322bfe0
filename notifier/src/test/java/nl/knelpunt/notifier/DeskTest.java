package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BusinessCalendar;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Topics;
import org.junit.jupiter.api.Test;

/** Groups, opening hours, pace and silences. */
class DeskTest extends DecisionsTests {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Receiver R1 = new Receiver("r1", "console", Map.of(), null);
    private static final Receiver R2 = new Receiver("r2", "console", Map.of(), null);
    private static final Grouping BY_STEP =
            new Grouping(List.of("step"), Duration.ofSeconds(30), Duration.ofMinutes(5), null);

    private int sent;

    @Test
    void tellsInOneAlertWhatCameWithinTheGroupsWait() {
        var topology = start(shop(BY_STEP, R1));
        complain(topology, 2);
        topology.passes(Duration.ofSeconds(29));
        assertThat(topology.raised()).isEmpty();

        topology.passes(SECOND);

        assertThat(sizes(topology)).containsExactly(2);
    }

    @Test
    void keepsGroupsApartThatDifferInALabel() {
        var topology = start(shop(BY_STEP, R1));
        topology.classified(Verdicts.of("a", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.classified(Verdicts.of("b", Kind.COMPLAINT, "fulfilment", "logistics", "verkeerd"));
        topology.passes(MINUTE);

        assertThat(sizes(topology)).containsExactly(1, 1);
        assertThat(topology.alerts()).extracting(AlertRaised::group).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhatCameAfterAGroupsAlertOnlyAfterItsInterval() {
        var topology = start(shop(BY_STEP, R1));
        complain(topology, 1);
        topology.passes(Duration.ofSeconds(30));
        complain(topology, 2);
        topology.passes(Duration.ofMinutes(4));
        assertThat(sizes(topology)).containsExactly(1);

        topology.passes(MINUTE);

        assertThat(sizes(topology)).containsExactly(1, 2);
    }

    @Test
    void waitsAnewForAGroupThatWasQuietForItsInterval() {
        var topology = start(shop(BY_STEP, R1));
        complain(topology, 1);
        topology.passes(Duration.ofSeconds(30));
        topology.passes(Duration.ofMinutes(6));
        complain(topology, 1);
        topology.passes(Duration.ofSeconds(30));

        assertThat(sizes(topology)).containsExactly(1, 1);
    }

    @Test
    void tellsAtOpeningInOneAlertWhatCameWhileTheDepartmentWasClosed() {
        var topology = start(working(shop(BY_STEP, R1)));
        topology.setClock(Instant.parse("2026-03-06T17:10:00Z")); // Friday, ten past six in the evening
        topology.classified(Verdicts.of("a", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.classified(Verdicts.of("b", Kind.COMPLAINT, "fulfilment", "logistics", "verkeerd"));
        topology.passes(Duration.ofDays(2));
        topology.setClock(Instant.parse("2026-03-09T07:59:00Z"));
        assertThat(topology.alerts()).isEmpty();

        topology.setClock(Instant.parse("2026-03-09T08:00:00Z")); // Monday, nine o'clock

        assertThat(sizes(topology)).containsExactly(2);
    }

    @Test
    void tellsAtOpeningNoMoreThanAnAlertHoldsAndAccountsForTheOthers() {
        var topology = start(working(shop(Grouping.NONE, R1, R2)));
        topology.setClock(Instant.parse("2026-03-06T17:10:00Z")); // Friday, ten past six in the evening
        complain(topology, 1200);
        topology.setClock(Instant.parse("2026-03-09T08:00:00Z")); // Monday, nine o'clock

        assertThat(topology.alerts())
                .hasSize(2)
                .allSatisfy(alert -> assertThat(alert.complaints()).hasSize(Desk.MOST_COMPLAINTS))
                .allSatisfy(alert -> assertThat(alert.folded()).isEqualTo(1200 - Desk.MOST_COMPLAINTS));
        assertThat(topology.heldBack()).extracting(HeldBack::reason).containsOnly(HeldBack.Reason.FOLDED);
        var accounted = topology.heldBack().stream()
                .map(HeldBack::complaintId)
                .collect(Collectors.toCollection(ArrayList::new));
        topology.alerts().getFirst().complaints().forEach(complaint -> accounted.add(complaint.complaintId()));
        assertThat(accounted).hasSize(1200).doesNotHaveDuplicates();

        topology.passes(Duration.ofDays(1));
        assertThat(topology.alerts()).hasSize(2);
    }

    @Test
    void tellsAtOpeningWhatIsWantedAlsoIfTheFirstFiveHundredAreSilenced() {
        var topology = start(working(shop(Grouping.NONE, R1)));
        topology.setClock(Instant.parse("2026-03-06T17:10:00Z"));
        complain(topology, Desk.MOST_COMPLAINTS + 10);
        topology.classified(Verdicts.of("wanted", Kind.COMPLAINT, "fulfilment", "logistics", "verkeerd"));
        topology.silenced(new SilenceMade(
                "silence-1",
                List.of(new SilenceMade.Labelled("step", List.of("delivery"))),
                Alerts.NOON,
                Instant.parse("2026-03-10T08:00:00Z"),
                "onderhoud",
                "Joris"));
        topology.setClock(Instant.parse("2026-03-09T08:00:00Z"));

        assertThat(topology.alerts())
                .flatExtracting(AlertRaised::complaints)
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("wanted");
        assertThat(topology.heldBack())
                .hasSize(Desk.MOST_COMPLAINTS + 10)
                .allSatisfy(held -> assertThat(held.reason()).isEqualTo(HeldBack.Reason.SILENCED));
    }

    @Test
    void opensAtTheSameHourOfTheClockInTheNightThatClocksGoForward() {
        var topology = start(working(shop(BY_STEP, R1)));
        topology.setClock(Instant.parse("2026-03-27T20:00:00Z")); // Friday evening; on Sunday summer time begins
        complain(topology, 1);
        topology.setClock(Instant.parse("2026-03-30T06:59:00Z"));
        assertThat(topology.alerts()).isEmpty();

        topology.setClock(Instant.parse("2026-03-30T07:00:00Z")); // nine o'clock, as before

        assertThat(sizes(topology)).containsExactly(1);
    }

    @Test
    void doesNotLetSeverityFourWaitForOpening() {
        var topology = start(working(shop(BY_STEP, R1)));
        topology.setClock(Instant.parse("2026-03-07T12:00:00Z"));

        topology.classified(Verdicts.dangerous(Verdicts.complaint("c-1", "het vloog in brand", null)));

        assertThat(sizes(topology)).containsExactly(1);
    }

    @Test
    void foldsWhatIsMoreThanAReceiversPaceIntoTheNextAlert() {
        var topology = start(shop(Grouping.NONE, new Receiver("r1", "console", Map.of(), 2)));
        complain(topology, 5);
        assertThat(sizes(topology)).containsExactly(1, 1);
        topology.passes(Duration.ofMinutes(59));
        assertThat(sizes(topology)).containsExactly(1, 1);

        topology.passes(MINUTE);

        assertThat(sizes(topology)).containsExactly(1, 1, 3);
    }

    @Test
    void holdsBackWhatSomebodyAskedSilenceForAndSaysBecauseOfWhich() {
        var topology = start(shop(Grouping.NONE, R1));
        topology.silenced(silence(Alerts.NOON, Alerts.NOON.plus(MINUTE)));

        complain(topology, 1);
        topology.classified(Verdicts.dangerous(Verdicts.complaint("dangerous", "het vloog in brand", null)));
        topology.passes(MINUTE);
        complain(topology, 1);

        assertThat(topology.heldBack())
                .extracting(HeldBack::reason, HeldBack::silenceId)
                .containsExactly(tuple(HeldBack.Reason.SILENCED, "silence-1"));
        assertThat(topology.alerts())
                .flatExtracting(AlertRaised::complaints)
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("dangerous", "c-1");
    }

    @Test
    void holdsBackWhatWaitedWhenTheSilenceBegan() {
        var topology = start(shop(BY_STEP, R1));
        complain(topology, 1);
        topology.silenced(silence(Alerts.NOON, Alerts.NOON.plus(MINUTE)));
        topology.passes(Duration.ofSeconds(30));

        assertThat(topology.alerts()).isEmpty();
        assertThat(topology.heldBack()).extracting(HeldBack::reason).containsExactly(HeldBack.Reason.SILENCED);
    }

    @Test
    void countsWhatItFoldedInALaterAlertIfNothingElseIsLeftToTell() {
        var topology = start(shop(BY_STEP, R1));
        complain(topology, Desk.MOST_COMPLAINTS + 7);
        topology.silenced(silence(Alerts.NOON, Alerts.NOON.plus(MINUTE)));
        topology.passes(Duration.ofSeconds(30));
        assertThat(topology.alerts()).isEmpty();

        topology.passes(MINUTE);
        complain(topology, 1);
        topology.passes(MINUTE.multipliedBy(5));

        assertThat(topology.alerts()).extracting(AlertRaised::folded).containsExactly(7);
    }

    @Test
    void isSilencedByNothingThatCannotBeReadAndStillByTheOthers() {
        var topology = start(shop(BY_STEP, R1));
        topology.input(Topics.SILENCES)
                .pipeInput("a".getBytes(StandardCharsets.UTF_8), "no json".getBytes(StandardCharsets.UTF_8));
        complain(topology, 1);
        topology.classified(Verdicts.dangerous(Verdicts.complaint("dangerous", "het vloog in brand", null)));
        topology.passes(MINUTE);
        assertThat(sizes(topology)).containsExactly(1, 1);

        topology.silenced(silence(Alerts.NOON, Alerts.NOON.plus(Duration.ofHours(1))));
        complain(topology, 1);
        topology.passes(Duration.ofMinutes(6));

        assertThat(topology.dead()).isEmpty();
        assertThat(topology.heldBack()).extracting(HeldBack::silenceId).containsExactly("silence-1");
    }

    @Test
    void waitsNoLongerThanItWouldHaveAfterAClockThatWasAheadIsSetRight() {
        var topology = start(shop(BY_STEP, R1));
        topology.setClock(Alerts.NOON.plus(Duration.ofDays(365)));
        complain(topology, 1);
        topology.setClock(Alerts.NOON);
        assertThat(topology.alerts()).isEmpty();

        topology.setClock(Alerts.NOON.plus(Duration.ofSeconds(30)));

        assertThat(sizes(topology)).containsExactly(1);
    }

    private void complain(RunningDecisions topology, int times) {
        for (var i = 0; i < times; i++) {
            topology.classified(Verdicts.of("c-" + sent++, Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        }
    }

    private static List<Integer> sizes(RunningDecisions topology) {
        return topology.alerts().stream()
                .map(alert -> alert.complaints().size())
                .toList();
    }

    private static Shop shop(Grouping grouping, Receiver... receivers) {
        return Alerts.shop(receivers).withRoutes(Route.root(grouping));
    }

    static SilenceMade silence(Instant from, Instant until) {
        return new SilenceMade(
                "silence-1",
                List.of(new SilenceMade.Labelled("department", List.of("logistics"))),
                from,
                until,
                "onderhoud",
                "Joris");
    }

    /** From Monday to Friday, from nine to six. */
    static Shop working(Shop shop) {
        var hours = new EnumMap<DayOfWeek, List<BusinessCalendar.Slot>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            hours.put(day, List.of(new BusinessCalendar.Slot(LocalTime.of(9, 0), LocalTime.of(18, 0))));
        }
        var root = shop.routes();
        return new Shop(
                shop.name(),
                shop.timeZone(),
                shop.mailFrom(),
                shop.journey(),
                shop.departments(),
                shop.receivers(),
                Map.of("office", new BusinessCalendar("office", hours, null, Set.of(), Set.of())),
                new Route(
                        root.place(),
                        root.match(),
                        root.unless(),
                        root.receivers(),
                        root.continues(),
                        root.grouping(),
                        "office",
                        root.escalation(),
                        root.routes()),
                shop.escalations(),
                shop.lastResort(),
                shop.report());
    }
}
