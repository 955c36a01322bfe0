package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharpnessTest {
    @Test
    void makesOfEightInTenRightAConfidenceOfEightyPercent() {
        List<double[]> scores = new ArrayList<>(Collections.nCopies(1000, new double[] {1, 0}));
        int[] answers = new int[1000];
        for (int i = 0; i < 200; i++) {
            answers[i] = 1;
        }

        double factor = Sharpness.of(scores, answers);

        assertThat(LabelModel.softmax(new double[] {factor, 0})[0]).isEqualTo(0.8, within(0.01));
    }
}
