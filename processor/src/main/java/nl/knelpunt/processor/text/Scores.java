package nl.knelpunt.processor.text;

import java.util.List;

/**
 * What each word of a text adds to each label. The model is linear and each feature belongs to words, so a clause's score, a
 * text's score and a word's share in it are sums over the same numbers.
 */
final class Scores implements Features.Sink {
    private final LinearModel model;
    private final FeatureRows rows;
    private final int width;
    private final float[] sums;
    private final float[] squares;

    private Scores(LinearModel model, int words) {
        this.model = model;
        this.rows = model.rows();
        this.width = rows.width();
        this.sums = new float[words * width];
        this.squares = new float[words];
    }

    static Scores of(List<Word> words, Features features, LinearModel model) {
        Scores scores = new Scores(model, words.size());
        features.read(words, scores);
        return scores;
    }

    @Override
    public boolean word(int feature, float value, int word) {
        int row = model.row(feature);
        if (row >= 0) {
            add(row, word, 1);
        }
        return row >= 0;
    }

    @Override
    public void feature(int feature, float value, int firstWord, int lastWord) {
        int row = model.row(feature);
        if (row >= 0) {
            float share = 1f / (lastWord - firstWord + 1);
            for (int word = firstWord; word <= lastWord; word++) {
                add(row, word, share);
            }
        }
    }

    @Override
    public void pair(int feature, float value, int oneWord, int otherWord) {
        int row = model.row(feature);
        if (row >= 0) {
            add(row, oneWord, 0.5f);
            add(row, otherWord, 0.5f);
        }
    }

    private void add(int row, int word, float share) {
        rows.add(row, share, sums, word * width);
        squares[word] += share * rows.square(row);
    }

    /** What the word adds to a label's score, before the text's length is taken out. */
    double ofWord(int word, Head head, int label) {
        return sums[word * width + head.offset() + label];
    }

    /**
     * Probabilities of a head's labels for the words from {@code first} to before {@code end}: the logistic function of each,
     * made to add up to one.
     */
    double[] probabilities(Head head, int first, int end) {
        double square = 0;
        double[] result = new double[head.size()];
        for (int word = first; word < end; word++) {
            square += squares[word];
            int from = word * width + head.offset();
            for (int i = 0; i < result.length; i++) {
                result[i] += sums[from + i];
            }
        }
        double norm = square > 0 ? 1 / Math.sqrt(square) : 0;
        double total = 0;
        for (int i = 0; i < result.length; i++) {
            double score = result[i] * norm + model.bias()[head.offset() + i];
            result[i] = 1 / (1 + Math.exp(-score));
            total += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= total;
        }
        return result;
    }
}
