package nl.knelpunt.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.HeldBack.Reason;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import org.junit.jupiter.api.Test;

/** What nobody was alerted of, and what was not told by itself. */
class ReportedHoldsTest {
    private final Morning morning = new Morning();

    @Test
    void countsWhatWasHeldBackByItsReason() {
        morning.heldBack("a", Reason.PART_OF_PROBLEM, "p1", "2026-11-26T12:00")
                .heldBack("b", Reason.PART_OF_PROBLEM, "p1", "2026-11-27T01:00")
                .heldBack("c", Reason.NO_RECEIVER, null, "2026-11-26T12:00")
                .heldBack("d", Reason.NO_RECEIVER, null, "2026-11-25T12:00");

        assertThat(morning.report().of("logistics").heldBack())
                .containsExactlyInAnyOrder(new Held(Reason.PART_OF_PROBLEM, 2), new Held(Reason.NO_RECEIVER, 1));
    }

    @Test
    void countsOnceWhatTwoReceiversWouldHaveHeardOf() {
        morning.heldBack("a", Reason.SILENCED, null, "2026-11-26T12:00")
                .heldBack("a", Reason.SILENCED, null, "2026-11-26T12:00")
                .heldBack("a", Reason.FOLDED, null, "2026-11-26T12:00")
                .heldBack("b", Reason.SILENCED, null, "2026-11-26T12:00");

        assertThat(morning.report().of("logistics").heldBack())
                .containsExactlyInAnyOrder(new Held(Reason.SILENCED, 2), new Held(Reason.FOLDED, 1));
    }

    @Test
    void namesTheCellsThatNobodyOwns() {
        morning.wrote("a", Kind.COMPLAINT, "unclear", "delay", "2026-11-26T12:00")
                .wrote("b", Kind.COMPLAINT, "payment", "error", "2026-11-26T12:00")
                .wrote("c", Kind.COMPLAINT, "payment", "error", "2026-11-26T12:00")
                .wrote("d", Kind.QUESTION, "none", "none", "2026-11-26T12:00")
                .late("e", "2026-11-26T12:00");

        assertThat(morning.report().shop().unowned().shown())
                .containsExactly(
                        new Unowned("payment", "error", "finance", true, 2),
                        new Unowned("unclear", "delay", "triage", false, 1));
    }

    @Test
    void countsACellAsOwnedWhoseRouteHasReceivers() {
        var shop = Morning.shop();
        var routes = new Route(
                Route.ROOT,
                Map.of(),
                Map.of(),
                List.of(),
                false,
                Grouping.USUAL,
                null,
                null,
                List.of(new Route(
                        "0.0",
                        Map.of("fault", Set.of("error")),
                        Map.of(),
                        List.of("r1"),
                        false,
                        Grouping.USUAL,
                        null,
                        null,
                        List.of())));
        var routed = new Morning(new Shop(
                        shop.name(),
                        shop.timeZone(),
                        shop.mailFrom(),
                        shop.journey(),
                        shop.departments(),
                        shop.receivers(),
                        shop.calendars(),
                        routes,
                        Map.of(),
                        List.of(),
                        null))
                .wrote("a", Kind.COMPLAINT, "payment", "error", "2026-11-26T12:00")
                .wrote("b", Kind.COMPLAINT, "payment", "delay", "2026-11-26T12:00");

        assertThat(routed.report().shop().unowned().shown())
                .containsExactly(new Unowned("payment", "delay", "finance", true, 1));
    }

    @Test
    void tellsWhatSilencesHeldBackEachComplaintOnce() {
        morning.silence("s1", "Proef met de bezorger", "2026-11-28T18:00")
                .silence("s2", "Niets te melden", "2026-11-28T18:00")
                .silenced("a", "s1", "2026-11-26T12:00")
                .silenced("a", "s1", "2026-11-26T12:00")
                .silenced("b", "s1", "2026-11-27T01:00")
                .silenced("c", "s2", "2026-11-25T12:00")
                .silenced("d", "gone", "2026-11-26T12:00");

        assertThat(morning.report().of("logistics").silenced().shown())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.silenceId()).isEqualTo("s1");
                    assertThat(one.by()).isEqualTo("anna");
                    assertThat(one.until()).isEqualTo(Morning.at("2026-11-28T18:00"));
                    assertThat(one.complaints()).isEqualTo(2);
                });
        assertThat(morning.report().of("warehouse").silenced().isEmpty()).isTrue();
    }

    @Test
    void placesWhatWasDoneAboutAProblemWhereItsComplaintsAre() {
        morning.late("a", "2026-11-26T09:00")
                .late("b", "2026-11-26T09:00")
                .late("c", "2026-11-26T09:00")
                .heldBack("a", Reason.PART_OF_PROBLEM, "p1", "2026-11-26T09:01")
                .heldBack("b", Reason.PART_OF_PROBLEM, "p1", "2026-11-26T09:01")
                .heldBack("c", Reason.PART_OF_PROBLEM, "p2", "2026-11-26T09:01")
                .solved("p1", "Bus kapot", null, "2026-11-26T17:00")
                .promised("p2", "2026-11-26T18:00", "2026-11-26T10:00");

        var logistics = morning.report().of("logistics");
        assertThat(logistics.solved().shown())
                .containsExactly(new Solved("delivery", "delay", "Bus kapot", null, "bas", 2));
        assertThat(logistics.overdue().shown())
                .extracting(OpenComplaint::complaintId)
                .containsExactly("p2");
        assertThat(morning.report().of("triage").solved().isEmpty()).isTrue();
        assertThat(morning.report().of("triage").overdue().isEmpty()).isTrue();
    }

    @Test
    void countsAPartOfAProblemAsAnsweredWhenTheProblemIs() {
        morning.late("a", "2026-11-26T09:00")
                .late("b", "2026-11-26T09:00")
                .heldBack("a", Reason.PART_OF_PROBLEM, "p1", "2026-11-26T09:01")
                .heldBack("b", Reason.PART_OF_PROBLEM, "p2", "2026-11-26T09:01")
                .did("p1", Action.ANSWERED, "2026-11-26T17:00");

        var answers = morning.report().answers();

        assertThat(answers.answered()).isEqualTo(1);
        assertThat(answers.departments().getFirst().waiting().shown())
                .extracting(OpenComplaint::complaintId)
                .containsExactly("b");
    }
}
