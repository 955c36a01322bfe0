package nl.knelpunt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.VerdictDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbstentionTest {
    private static Journey journey(double cost) {
        return new Journey(
                List.of(
                        step("delivery", "logistics", cost),
                        step("returns", "logistics", 1),
                        step("product", "quality", 1)),
                List.of(),
                List.of());
    }

    private static Journey.Step step(String id, String department, double cost) {
        return new Journey.Step(id, department, cost, null, Map.of());
    }

    private static Verdict verdict(String step, double confidence, Alternative... others) {
        return new Verdict(
                Kind.COMPLAINT,
                step,
                confidence,
                "delay",
                0.5,
                Experience.BELOW,
                List.of(step),
                List.of("delay"),
                List.of(others),
                List.of(),
                2,
                VerdictDetails.NONE,
                "nl",
                "test");
    }

    @ParameterizedTest
    @CsvSource({"4, 0.74, true", "4, 0.76, false", "1, 0.01, false", "2, 0.49, true", "100, 0.98, true"})
    void asksAPersonWhereTheRiskIsDearerThanALook(double cost, double confidence, boolean abstains) {
        assertThat(isCheaper(verdict("delivery", confidence), journey(cost))).isEqualTo(abstains);
    }

    @Test
    void countsAllStepsOfADepartmentAsRight() {
        Verdict divided = verdict("delivery", 0.4, new Alternative("returns", 0.4), new Alternative("product", 0.2));

        assertThat(isCheaper(divided, journey(4))).isFalse();
    }

    @Test
    void troublesNobodyAboutWhatIsNoComplaint() {
        assertThat(isCheaper(verdict(Journey.NONE, 0.3), journey(100))).isFalse();
    }

    @Test
    void sendsWhatItAbstainsFromToTriage() {
        assertThat(Verdicts.departmentOf(verdict("delivery", 0.5), journey(4))).isEqualTo(Journey.TRIAGE);
        assertThat(Verdicts.departmentOf(verdict("delivery", 0.9), journey(4))).isEqualTo("logistics");
    }

    private static boolean isCheaper(Verdict verdict, Journey journey) {
        return Abstention.isCheaper(verdict.step(), verdict.stepConfidence(), verdict.alternatives(), journey);
    }
}
