package nl.knelpunt.processor.text;

import java.util.List;

/**
 * By what scores must be multiplied to become logarithms of odds. Source: temperature scaling, Guo et al., On Calibration of
 * Modern Neural Networks, ICML 2017.
 */
final class Sharpness {
    private static final double LEAST = 0.1;
    private static final double MOST = 50;
    private static final double STEP = 1.05;
    private static final double LEAST_PROBABILITY = 1e-12;

    private Sharpness() {}

    /**
     * @param scores of texts that the scorer had not seen, for each label
     * @param answers the right label of each
     * @return from 0.1 to 50: the factor under which the right answers are likeliest
     */
    static double of(List<double[]> scores, int[] answers) {
        double best = LEAST;
        double least = Double.POSITIVE_INFINITY;
        for (double factor = LEAST; factor < MOST; factor *= STEP) {
            double surprise = 0;
            for (int text = 0; text < answers.length; text++) {
                surprise -= Math.log(Math.max(LEAST_PROBABILITY, probability(scores.get(text), answers[text], factor)));
            }
            if (surprise < least) {
                least = surprise;
                best = factor;
            }
        }
        return best;
    }

    private static double probability(double[] scores, int answer, double factor) {
        double[] scaled = scores.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return LabelModel.softmax(scaled)[answer];
    }
}
