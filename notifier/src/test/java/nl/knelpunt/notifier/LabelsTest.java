package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.knelpunt.contract.Customer;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void areThoseOfAVerdictAndOfWhatIsToldOfIt() {
        var customer = new Customer("K-1", "Jansen", null, null, "zakelijk");
        var verdict = Verdicts.late(Verdicts.complaint("c-1", "te laat", customer, "W-1", Map.of("region", "noord")));

        assertThat(Labels.of(verdict))
                .isEqualTo(Labels.of(Excerpt.of(verdict, null), verdict.department()))
                .containsEntry("segment", "zakelijk")
                .containsEntry("attributes.region", "noord");
    }
}
