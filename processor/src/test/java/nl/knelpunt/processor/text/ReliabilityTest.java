package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private final Reliability reliability = new Reliability();

    @Test
    void findsNoErrorWhereConfidenceIsKept() {
        for (int i = 0; i < 10; i++) {
            reliability.add(0.8, i < 8);
        }

        assertThat(reliability.calibrationError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void weighsTheErrorsOfItsBins() {
        reliability.add(0.95, false);
        reliability.add(1, true);
        reliability.add(0.25, true);
        reliability.add(0.25, false);

        // of two given with 0.975 one was right, of two with 0.25 as well
        assertThat(reliability.calibrationError()).isCloseTo((0.475 + 0.25) / 2, within(1e-9));
    }

    @Test
    void countsTheMostConfidentAlone() {
        reliability.add(0.9, true);
        reliability.add(0.2, false);

        assertThat(reliability.accuracyOfMostConfident(0.5)).isEqualTo(1);
    }
}
