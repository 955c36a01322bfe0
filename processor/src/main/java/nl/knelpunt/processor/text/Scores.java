package nl.knelpunt.processor.text;

import java.util.Arrays;
import java.util.List;

/**
 * What a text adds to each label. The model is linear and each feature belongs to words, so a clause's score, a text's score and a
 * word's share in it are sums over the same numbers.
 */
final class Scores implements Features.Sink {
    private final LinearModel model;
    private final FeatureRows rows;
    private final int width;
    private final List<Word> words;
    private final int[] clauseOf;

    /** For each clause and then for the whole text, what its features add to each label. */
    private final float[] sums;

    private final float[] squares;
    private final int whole;
    private int knownWords;

    /** The features, later the rows of those that the model knows, and the words that they belong to. */
    private int[] found;

    private int[] firsts;

    /** The last of the words from the first one on; if there is nothing between the two, its complement. */
    private int[] lasts;

    private int count;

    private Scores(List<Word> words, int[] borders, LinearModel model) {
        this.model = model;
        this.rows = model.rows();
        this.width = rows.width();
        this.words = words;
        this.whole = borders.length - 1;
        this.clauseOf = new int[words.size()];
        for (int clause = 0; clause < whole; clause++) {
            Arrays.fill(clauseOf, borders[clause], borders[clause + 1], clause);
        }
        this.sums = new float[(whole + 1) * width];
        this.squares = new float[whole + 1];
        this.found = new int[words.size() * 4 + 16];
        this.firsts = new int[found.length];
        this.lasts = new int[found.length];
    }

    /** @param borders of the clauses, as {@link Clauses#borders} gives them */
    static Scores of(List<Word> words, int[] borders, Features features, LinearModel model) {
        Scores scores = new Scores(words, borders, model);
        features.read(words, borders, scores);
        scores.addUp();
        return scores;
    }

    @Override
    public boolean word(int feature, float value, int word) {
        boolean known = model.row(feature) >= 0;
        if (known) {
            hear(feature, word, word);
            knownWords += words.get(word).isLetters() ? 1 : 0;
        }
        return known;
    }

    @Override
    public void feature(int feature, float value, int firstWord, int lastWord) {
        hear(feature, firstWord, lastWord);
    }

    @Override
    public void pair(int feature, float value, int oneWord, int otherWord) {
        hear(feature, oneWord, ~otherWord);
    }

    private void hear(int feature, int first, int last) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
            firsts = Arrays.copyOf(firsts, count * 2);
            lasts = Arrays.copyOf(lasts, count * 2);
        }
        found[count] = feature;
        firsts[count] = first;
        lasts[count++] = last;
    }

    /** Memory is slow, but fetches many things at a time if they are asked for one right after the other. */
    private void addUp() {
        model.rows(found, count);
        int known = 0;
        for (int i = 0; i < count; i++) {
            found[known] = found[i];
            firsts[known] = firsts[i];
            lasts[known] = lasts[i];
            known += found[i] >= 0 ? 1 : 0;
        }
        count = known;
        for (int i = 0; i < count; i++) {
            squares[whole] += rows.square(found[i]);
        }
        for (int i = 0; i < count; i++) {
            add(found[i], firsts[i], lasts[i]);
        }
        for (int clause = 0; clause < whole; clause++) {
            for (int i = 0; i < width; i++) {
                sums[whole * width + i] += sums[clause * width + i];
            }
        }
    }

    private void add(int row, int first, int last) {
        int end = last < 0 ? ~last : last;
        if (clauseOf[first] == clauseOf[end]) {
            share(row, clauseOf[first], 1);
        } else if (last < 0) {
            share(row, clauseOf[first], 0.5f);
            share(row, clauseOf[end], 0.5f);
        } else {
            for (int word = first; word <= end; word++) {
                share(row, clauseOf[word], 1f / (end - first + 1));
            }
        }
    }

    private void share(int row, int clause, float share) {
        rows.add(row, share, sums, clause * width);
        squares[clause] += share * rows.square(row);
    }

    /** How many words of letters the model has seen. */
    int knownWords() {
        return knownWords;
    }

    /** What each word adds to a label's score, before the text's length is taken out. */
    float[] ofWords(Head head, int label) {
        float[] added = new float[words.size()];
        for (int i = 0; i < count; i++) {
            float weight = rows.weight(found[i], head.offset() + label);
            int first = firsts[i];
            int last = lasts[i];
            if (last < 0) {
                added[first] += weight / 2;
                added[~last] += weight / 2;
            } else {
                for (int word = first; word <= last; word++) {
                    added[word] += weight / (last - first + 1);
                }
            }
        }
        return added;
    }

    /** Probabilities of a head's labels for the whole text. */
    double[] ofWhole(Head head) {
        return ofClause(head, whole);
    }

    /** The same for a clause: the logistic function of each score, made to add up to one. */
    double[] ofClause(Head head, int clause) {
        double[] result = new double[head.size()];
        double norm = squares[clause] > 0 ? 1 / Math.sqrt(squares[clause]) : 0;
        int from = clause * width + head.offset();
        double total = 0;
        for (int i = 0; i < result.length; i++) {
            double score = sums[from + i] * norm + model.bias()[head.offset() + i];
            result[i] = 1 / (1 + Math.exp(-score));
            total += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= total;
        }
        return result;
    }
}
