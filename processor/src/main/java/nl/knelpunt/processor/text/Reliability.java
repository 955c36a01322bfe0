package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether confidence means something: of the answers given with 0.8, eight in ten should be right. */
final class Reliability {
    private static final int BINS = 10;

    private record Answer(double confidence, boolean right) {}

    private final List<Answer> answers = new ArrayList<>();

    /** @param confidence 0 to 1 */
    void add(double confidence, boolean right) {
        answers.add(new Answer(confidence, right));
    }

    /**
     * Expected calibration error over ten equal bins: how far confidence and accuracy lie apart, 0 to 1. Source: Naeini, Cooper
     * and Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015.
     */
    double calibrationError() {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Answer answer : answers) {
            int bin = Math.min(BINS - 1, (int) (answer.confidence() * BINS));
            confidence[bin] += answer.confidence();
            right[bin] += answer.right() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
        }
        return error / Math.max(1, answers.size());
    }

    /** Share of right answers among the part that was given with most confidence. */
    double accuracyOfMostConfident(double part) {
        return answers.stream()
                .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
                .limit(Math.round(answers.size() * part))
                .mapToInt(answer -> answer.right() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
