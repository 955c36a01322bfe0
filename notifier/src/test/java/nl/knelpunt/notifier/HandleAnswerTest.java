package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandleAnswerTest {
    @TempDir
    Path state;

    @Test
    void countsOnceWhatTwoSaidWithinTheSameMoment() {
        var shop = Alerts.shop(new Receiver("r1", "console", Map.of(), null)).withRoutes(Route.root(Grouping.NONE));
        try (var topology = RunningDecisions.start(state, shop)) {
            topology.classified(Verdicts.of("c-1", Kind.COMPLAINT, "delivery", "logistics", "te laat"));
            topology.passes(Duration.ofMinutes(1));
            var alert = topology.alerts().getFirst();
            var answer = new AlertAnswered(
                    alert.alertId(),
                    alert.receiver(),
                    alert.department(),
                    Alerts.NOON,
                    "Joris",
                    Action.NOT_OURS,
                    null,
                    null,
                    null,
                    "fulfilment",
                    alert.complaints(),
                    null);

            topology.answered(answer);
            topology.answered(answer);

            assertThat(topology.corrected()).hasSize(1);
            assertThat(topology.notOurs("logistics", "warehouse")).isEqualTo(1);
        }
    }
}
