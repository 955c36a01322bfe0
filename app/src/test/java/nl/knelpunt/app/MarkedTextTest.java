package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.knelpunt.contract.Evidence;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void marksTheWordsThatDecided() {
        assertThat(MarkedText.of("pakket te laat en kapot", List.of(new Evidence(7, 14, 1), new Evidence(18, 23, 0.5))))
                .isEqualTo("pakket »te laat« en »kapot«");
    }

    @Test
    void leavesATextWithoutEvidenceAsItIs() {
        assertThat(MarkedText.of("Ik wacht al twee weken…", List.of())).isEqualTo("Ik wacht al twee weken…");
    }

    @Test
    void leavesNothingThatATerminalWouldObey() {
        assertThat(MarkedText.of("te \u001b[31mlaat", List.of(new Evidence(3, 12, 1))))
                .isEqualTo("te »\u241b[31mlaat«");
    }
}
