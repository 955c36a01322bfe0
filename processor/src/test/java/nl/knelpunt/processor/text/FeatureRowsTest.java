package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FeatureRowsTest {
    @Test
    void keepsWeightsToA254thOfTheLargestOfTheirRow() {
        float[] exact = {1, -0.3f, 0.001f, 0, 0, 0, 1e-4f, -5e-5f, 2e-5f};
        FeatureRows rows = FeatureRows.rounded(3, new float[3], exact);

        for (int row = 0; row < 3; row++) {
            float[] sums = new float[3];
            rows.add(row, 1, sums, 0);
            float largest = Math.abs(exact[row * 3]);
            for (int i = 0; i < 3; i++) {
                assertThat(sums[i]).isCloseTo(exact[row * 3 + i], within(largest / 254 + 1e-9f));
            }
        }
    }
}
