package nl.knelpunt.processor.text;

import java.util.List;
import java.util.stream.Stream;

/** Collects what was learnt for each label, and makes a model of it. */
final class WeightTable {
    private final Vocabulary vocabulary;
    private final List<Head> heads;
    private final float[] bias;
    private final float[] rows;

    WeightTable(Vocabulary vocabulary, List<Head> heads) {
        this.vocabulary = vocabulary;
        this.heads = heads;
        bias = new float[heads.stream().mapToInt(Head::size).sum()];
        rows = new float[vocabulary.keys().length * bias.length];
    }

    /**
     * Takes a label's weights, each multiplied by its feature's value now, so that scoring only has to add. Labels may come from
     * several threads.
     *
     * @param weights of the features, and the bias after them
     * @param column of the label
     */
    void keep(double[] weights, int column) {
        int features = vocabulary.keys().length;
        for (int i = 0; i < features; i++) {
            rows[i * bias.length + column] = (float) (weights[i] * vocabulary.value(i));
        }
        bias[column] = (float) weights[features];
    }

    /** @param words that may occur; each once is enough */
    LinearModel model(Stream<Word> words) {
        float[] squares = new float[vocabulary.keys().length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (float) (vocabulary.value(i) * vocabulary.value(i));
        }
        boolean[] done = new boolean[squares.length];
        words.forEach(word -> addPieces(vocabulary.withPieces(word), squares, done));
        return new LinearModel(heads, bias, vocabulary.keys(), FeatureRows.rounded(bias.length, squares, rows));
    }

    /** A known word always comes with the same pieces: adding them up now saves looking them up later. */
    private void addPieces(List<Integer> features, float[] squares, boolean[] done) {
        if (features.isEmpty() || done[features.getFirst()]) {
            return;
        }
        done[features.getFirst()] = true;
        int width = bias.length;
        for (int piece = 1; piece < features.size(); piece++) {
            squares[features.getFirst()] += squares[features.get(piece)];
            for (int i = 0; i < width; i++) {
                rows[features.getFirst() * width + i] += rows[features.get(piece) * width + i];
            }
        }
    }
}
