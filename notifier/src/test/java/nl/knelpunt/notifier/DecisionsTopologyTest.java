package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionsTopologyTest extends DecisionsTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Receiver R1 = new Receiver("r1", "console", Map.of(), null);
    private static final Receiver R2 = new Receiver("r2", "console", Map.of(), null);

    @Test
    void alertsTheDepartmentsReceiverAtOnce() {
        var topology = startWith(null);

        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "veel te laat"));

        var alert = (AlertRaised) topology.only();
        assertThat(alert.receiver()).isEqualTo("r1");
        assertThat(alert.department()).isEqualTo("logistics");
        assertThat(alert.complaints()).extracting(AlertedComplaint::complaintId).containsExactly("c-1");
    }

    @Test
    void raisesTheSameAlertForTheSameVerdict() {
        var topology = startWith(null);
        var verdict = Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "veel te laat");

        topology.classified(verdict);
        topology.classified(verdict);

        assertThat(topology.raised()).extracting(Event::eventId).hasSize(2).containsOnly(alertIdOf(verdict));
    }

    @Test
    void holdsBackPraiseAndTextsWithoutAProblem() {
        var topology = startWith(null);

        topology.classified(Verdicts.of("c-1", Kind.PRAISE, "none", "triage", "toppers!"));
        topology.classified(Verdicts.of("c-2", Kind.QUESTION, "none", "triage", "zijn jullie open?"));

        assertThat(topology.raised())
                .extracting(event -> ((HeldBack) event).reason())
                .containsExactly(HeldBack.Reason.PRAISE, HeldBack.Reason.NO_PROBLEM);
    }

    @Test
    void holdsBackWithThatReasonWhatHasNoReceiver() {
        var topology = startWith(null);

        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "payment", "finance", "dubbel betaald"));

        assertThat(((HeldBack) topology.only()).reason()).isEqualTo(HeldBack.Reason.NO_RECEIVER);
    }

    @Test
    void gathersAMinutesComplaintsIntoOneAlertThatNamesThemAll() {
        var topology = startWith(MINUTE);
        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.classified(Verdicts.of("c-2", Kind.COMPLAINT, "delivery", "logistics", "nooit gekomen"));
        topology.passes(Duration.ofSeconds(58));
        assertThat(topology.raised()).isEmpty();

        topology.passes(Duration.ofSeconds(3));

        assertThat(((AlertRaised) topology.only()).complaints())
                .extracting(AlertedComplaint::complaintId)
                .containsExactly("c-1", "c-2");
    }

    @Test
    void namesToEachReceiverTheOthersThatHear() {
        var topology = start(Alerts.shop(R1, R2));
        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));

        assertThat(topology.alerts())
                .extracting(AlertRaised::receiver, AlertRaised::others)
                .containsExactlyInAnyOrder(tuple("r1", List.of("r2")), tuple("r2", List.of("r1")));
    }

    @Test
    void namesTheOthersAlsoOfWhatWasGathered() {
        var topology = start(Alerts.gathering(MINUTE, R1, R2));
        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.classified(Verdicts.of("c-2", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.passes(MINUTE.multipliedBy(2));

        assertThat(topology.alerts())
                .extracting(AlertRaised::receiver, AlertRaised::others)
                .containsExactlyInAnyOrder(tuple("r1", List.of("r2")), tuple("r2", List.of("r1")));
    }

    @Test
    void tellsASummaryOnce() {
        var topology = startWith(MINUTE);
        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.passes(MINUTE.multipliedBy(3));

        assertThat(topology.raised()).hasSize(1);
    }

    @Test
    void keepsTheSummariesOfDepartmentsWithOneReceiverApart() {
        var topology = startWith(MINUTE);
        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
        topology.classified(Verdicts.of("c-2", Kind.COMPLAINT, "fulfilment", "warehouse", "verkeerd"));
        topology.passes(MINUTE.multipliedBy(2));

        assertThat(topology.raised())
                .extracting(event -> ((AlertRaised) event).department())
                .containsExactlyInAnyOrder("logistics", "warehouse");
    }

    @Test
    void countsWhatIsMoreThanAnAlertCanTell() {
        var topology = startWith(MINUTE);
        var many = Desk.MOST_COMPLAINTS + 7;
        IntStream.range(0, many)
                .forEach(i ->
                        topology.classified(Verdicts.of("c-" + i, Kind.COMPLAINT, "delivery", "logistics", "te laat")));
        topology.passes(MINUTE.multipliedBy(2));

        var alert = topology.alerts().getFirst();
        assertThat(topology.alerts()).hasSize(1);
        assertThat(alert.complaints()).hasSize(Desk.MOST_COMPLAINTS);
        assertThat(alert.folded()).isEqualTo(7);
        assertThat(topology.heldBack())
                .hasSize(7)
                .allSatisfy(held -> assertThat(held.reason()).isEqualTo(HeldBack.Reason.FOLDED));
    }

    @Test
    void countsWhatWouldNotFitIntoARecord() {
        var topology = startWith(MINUTE);
        var unprintable = "\u0001".repeat(200);
        IntStream.range(0, 400)
                .forEach(i -> topology.classified(Verdicts.of(
                        Verdicts.complaint(
                                "c-" + i,
                                "x",
                                new Customer(unprintable, unprintable, unprintable, unprintable, unprintable)),
                        Kind.COMPLAINT,
                        "delivery",
                        "logistics",
                        List.of())));
        topology.passes(MINUTE.multipliedBy(2));

        assertThat(topology.dead()).isEmpty();
        var alert = topology.alerts().getFirst();
        assertThat(topology.alerts()).hasSize(1);
        assertThat(alert.complaints()).hasSizeBetween(50, 399);
        assertThat(alert.complaints().size() + alert.folded()).isEqualTo(400);
        assertThat(topology.heldBack()).hasSize(alert.folded());
    }

    @Test
    void keepsAsideAVerdictThatItCannotReadAndGoesOn() {
        var topology = startWith(null);
        topology.input(Topics.CLASSIFIED)
                .pipeInput("key".getBytes(StandardCharsets.UTF_8), "no json".getBytes(StandardCharsets.UTF_8));
        topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));

        assertThat(RecordHeaders.source(topology.dead().get(0).headers()))
                .isEqualTo(new Source("complaints.classified", 0, 0));
        assertThat(topology.raised()).hasSize(1);
    }

    @Test
    void shortensWordsAtAWordAndKeepsTheMarksThatRemain() {
        var topology = startWith(MINUTE);
        var text = "te laat " + "blabla ".repeat(100) + "koud";
        topology.classified(Verdicts.of(
                Verdicts.complaint("c-1", text, null),
                Kind.COMPLAINT,
                "delivery",
                "logistics",
                List.of(new Evidence(3, 7, 0.6), new Evidence(text.length() - 4, text.length(), 0.4))));
        topology.classified(Verdicts.of("c-2", Kind.COMPLAINT, "delivery", "logistics", "ook te laat"));
        topology.passes(MINUTE.multipliedBy(2));

        var told = ((AlertRaised) topology.only()).complaints().get(0);
        assertThat(told.shortened()).isTrue();
        assertThat(told.words().value()).startsWith("te laat blabla").endsWith("blabla");
        assertThat(told.words().value().length()).isLessThanOrEqualTo(Excerpt.LINE_CHARACTERS);
        assertThat(told.evidence()).containsExactly(new Evidence(3, 7, 0.6));
    }

    @Test
    void tellsWhatCanBeSeenOfATextThatBeginsWithNothing() {
        var topology = startWith(MINUTE);
        var text = "\u200b".repeat(500) + "te laat";
        topology.classified(Verdicts.of(
                Verdicts.complaint("c-1", text, null),
                Kind.COMPLAINT,
                "delivery",
                "logistics",
                List.of(new Evidence(503, 507, 1))));
        topology.classified(Verdicts.of("c-2", Kind.COMPLAINT, "delivery", "logistics", "ook te laat"));
        topology.passes(MINUTE.multipliedBy(2));

        var told = ((AlertRaised) topology.only()).complaints().get(0);
        assertThat(told.words().value()).isEqualTo("te laat");
        assertThat(told.evidence()).containsExactly(new Evidence(3, 7, 1));
    }

    private RunningDecisions startWith(@Nullable Duration summary) {
        var receiver = new Receiver("r1", "console", Map.of(), null);
        return start(summary == null ? Alerts.shop(receiver) : Alerts.gathering(summary, receiver));
    }

    private static String alertIdOf(ComplaintClassified verdict) {
        return AlertIds.single("r1", verdict.eventId());
    }
}
