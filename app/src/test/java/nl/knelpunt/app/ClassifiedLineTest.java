package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Finding;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.processor.Verdict;
import org.junit.jupiter.api.Test;

class ClassifiedLineTest {
    private static final Verdict UNSURE = new Verdict(
            Kind.COMPLAINT,
            "delivery",
            0.5,
            "delay",
            0.5,
            Experience.BELOW,
            List.of("delivery"),
            List.of("delay"),
            List.of(),
            List.of(),
            2,
            VerdictDetails.NONE,
            "nl",
            "test-1");

    private static ClassifiedLine line(String text, double wrongDepartmentCost) {
        var journey = new Journey(
                List.of(new Journey.Step("delivery", "logistics", wrongDepartmentCost, null, Map.of())),
                List.of(),
                List.of());
        return ClassifiedLine.of(Json.MAPPER.readTree("1"), text, UNSURE, journey, LocalDate.of(2026, 3, 2));
    }

    @Test
    void tellsWhetherAPersonMustLook() {
        assertThat(line("te laat", 4).details().abstained()).isTrue();
        assertThat(line("te laat", 4).department()).isEqualTo(Journey.TRIAGE);
        assertThat(line("te laat", 1.5).details().abstained()).isFalse();
    }

    @Test
    void tellsTheFactsThatTheTextStates() {
        assertThat(line("gisteren besteld, ordernr W-1001, € 25,50", 1)
                        .details()
                        .findings())
                .extracting(Finding::value)
                .containsExactly("2026-03-01", "W-1001", "25.50 EUR");
    }

    @Test
    void namesTheModel() {
        assertThat(line("te laat", 1).modelVersion()).isEqualTo("test-1");
    }
}
