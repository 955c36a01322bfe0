package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Later facts change verdicts. */
class RevisedDecisionsTest extends DecisionsTests {
    private static final ComplaintSubmitted COMPLAINT = Verdicts.complaint("c-1", "waar blijft het?", null);

    @Test
    void alertTheDepartmentThatAComplaintMovesToAndSayWhoHeardBefore() {
        var topology = startWith(null);
        topology.classified(Verdicts.late(COMPLAINT));
        topology.revised(Verdicts.revised(COMPLAINT, 1, "fulfilment", "warehouse"));

        assertThat(topology.alerts()).extracting(AlertRaised::department).containsExactly("logistics", "warehouse");
        assertThat(topology.alerts()).extracting(AlertRaised::alertId).doesNotHaveDuplicates();
        assertThat(topology.alerts().getLast().complaints().getFirst().movedFrom())
                .isEqualTo("logistics");
    }

    @Test
    void alertNobodyTwice() {
        var topology = startWith(null);
        topology.classified(Verdicts.late(COMPLAINT));
        topology.revised(Verdicts.revised(COMPLAINT, 1, "delivery", "logistics"));
        assertThat(topology.raised()).hasSize(1);

        topology.revised(Verdicts.revised(COMPLAINT, 2, "fulfilment", "warehouse"));
        topology.revised(Verdicts.revised(COMPLAINT, 3, "fulfilment", "warehouse"));

        assertThat(topology.raised()).hasSize(2);
    }

    @Test
    void tellASummaryOfEachVerdictUnderItsOwnId() {
        var topology = startWith(Duration.ofMinutes(1));
        for (var verdict : List.of(
                Verdicts.late(COMPLAINT),
                Verdicts.revised(COMPLAINT, 1, "fulfilment", "warehouse"),
                Verdicts.revised(COMPLAINT, 2, "delivery", "logistics"))) {
            topology.revised(verdict);
            topology.passes(Duration.ofMinutes(2));
        }

        assertThat(topology.alerts())
                .extracting(AlertRaised::department)
                .containsExactly("logistics", "warehouse", "logistics");
        assertThat(topology.alerts()).extracting(AlertRaised::alertId).doesNotHaveDuplicates();
    }

    @Test
    void doNotSayThatADepartmentHeardOfAComplaintThatWasHeldBack() {
        var topology = startWith(null);
        topology.detected(Problems.at(State.OPENED, 31, null, null, Alerts.NOON));
        topology.classified(Verdicts.late(COMPLAINT));
        topology.revised(Verdicts.revised(COMPLAINT, 1, "fulfilment", "warehouse"));

        assertThat(topology.alerts()).hasSize(1);
        assertThat(topology.alerts().getFirst().complaints().getFirst().movedFrom())
                .isNull();
    }

    @Test
    void alertOfWhatWasHeldBackAsNoProblem() {
        var topology = startWith(null);
        topology.classified(Verdicts.of(COMPLAINT, Kind.QUESTION, "none", "logistics", List.of()));
        topology.revised(Verdicts.revised(COMPLAINT, 1, "delivery", "logistics"));

        assertThat(topology.alerts()).hasSize(1);
    }

    private RunningDecisions startWith(@Nullable Duration summary) {
        var receiver = new Receiver("r1", "console", Map.of(), null);
        return start(summary == null ? Alerts.shop(receiver) : Alerts.gathering(summary, receiver));
    }
}
