package nl.knelpunt.processor.text;

import java.util.Arrays;
import java.util.List;

/** Gives texts one of any list of labels, as it was taught by examples. Thread-safe. */
final class LabelModel {
    static final String HEAD = "label";

    private final LinearModel model;
    private final Features features;
    private final Head head;

    /** @param model whose scores are logarithms of odds */
    LabelModel(LinearModel model, Features features) {
        this.model = model;
        this.features = features;
        this.head = model.head(HEAD);
    }

    List<String> labels() {
        return head.labels();
    }

    /** @return for each label its probability; they add up to one */
    double[] probabilities(String text) {
        Sum sum = new Sum();
        features.read(Tokenizer.words(text), sum);
        return softmax(sum.scores());
    }

    String label(double[] probabilities) {
        return head.labels().get(Numbers.largest(probabilities));
    }

    static double[] softmax(double[] scores) {
        double largest = Arrays.stream(scores).max().orElse(0);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - largest);
        }
        return Numbers.normalized(scores);
    }

    /** Adds up the rows of a text's features. */
    private final class Sum implements Features.Sink {
        private final float[] sums = new float[head.size()];
        private float square;

        double[] scores() {
            double norm = square > 0 ? 1 / Math.sqrt(square) : 0;
            double[] scores = new double[sums.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = sums[i] * norm + model.bias()[i];
            }
            return scores;
        }

        @Override
        public boolean word(int feature, float value, int word) {
            return add(feature);
        }

        @Override
        public void feature(int feature, float value, int firstWord, int lastWord) {
            add(feature);
        }

        @Override
        public void pair(int feature, float value, int oneWord, int otherWord) {
            add(feature);
        }

        private boolean add(int feature) {
            int row = model.row(feature);
            if (row >= 0) {
                model.rows().add(row, 1, sums, 0);
                square += model.rows().square(row);
            }
            return row >= 0;
        }
    }
}
