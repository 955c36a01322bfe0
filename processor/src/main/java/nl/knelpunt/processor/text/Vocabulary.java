package nl.knelpunt.processor.text;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The features that occur in several texts, and how much each counts: the rarer, the more. */
final class Vocabulary {
    private final Features features;
    private final Map<Integer, Integer> indices = new HashMap<>();
    private final int[] keys;
    private final double[] values;

    /**
     * @param samples of which the whole texts count
     * @param minTexts in how many of them a feature must occur
     */
    Vocabulary(Features features, List<Sample> samples, int minTexts) {
        this.features = features;
        Map<Integer, Seen> seen = new LinkedHashMap<>();
        int texts = 0;
        for (Sample sample : samples) {
            if (sample.whole()) {
                texts++;
                features.read(sample.words(), (Each) (feature, value) ->
                        seen.computeIfAbsent(feature, f -> new Seen(value)).in(sample.words()));
            }
        }
        seen.values().removeIf(s -> s.texts < minTexts);
        keys = new int[seen.size()];
        values = new double[seen.size()];
        int all = texts;
        seen.forEach((feature, s) -> {
            int index = indices.size();
            indices.put(feature, index);
            keys[index] = feature;
            values[index] = s.value * (1 + Math.log((double) all / s.texts));
        });
    }

    /** The features' hashes. */
    int[] keys() {
        return keys;
    }

    /** What one occurrence of the feature at an index counts, its rarity included. */
    double value(int index) {
        return values[index];
    }

    /**
     * A text for liblinear, whose indices start at 1. Its length is taken over occurrences, not over different features, so that
     * it can be added up word by word.
     */
    Feature[] vector(List<Word> text) {
        TreeMap<Integer, Double> sums = new TreeMap<>();
        double[] squares = {0};
        features.read(text, (Each) (feature, value) -> {
            Integer index = indices.get(feature);
            if (index != null) {
                sums.merge(index, values[index], Double::sum);
                squares[0] += values[index] * values[index];
            }
        });
        double length = Math.max(Math.sqrt(squares[0]), Double.MIN_NORMAL);
        return sums.entrySet().stream()
                .map(e -> new FeatureNode(e.getKey() + 1, e.getValue() / length))
                .toArray(Feature[]::new);
    }

    /** The indices of a word's own feature and then of its pieces; empty if the word is not in the vocabulary. */
    List<Integer> withPieces(Word word) {
        List<Integer> found = new ArrayList<>();
        Integer index = indices.get(Features.ofWord(word));
        if (index != null) {
            found.add(index);
            Features.pieces(word, 0, (Each) (feature, value) -> {
                Integer piece = indices.get(feature);
                if (piece != null) {
                    found.add(piece);
                }
            });
        }
        return found;
    }

    /** Takes words, pieces and all other features alike. */
    private interface Each extends Features.Sink {
        void each(int feature, float value);

        @Override
        default boolean word(int feature, float value, int word) {
            each(feature, value);
            return false;
        }

        @Override
        default void feature(int feature, float value, int firstWord, int lastWord) {
            each(feature, value);
        }

        @Override
        default void pair(int feature, float value, int oneWord, int otherWord) {
            each(feature, value);
        }
    }

    private static final class Seen {
        private final float value;
        private List<Word> last = List.of();
        private int texts;

        Seen(float value) {
            this.value = value;
        }

        @SuppressWarnings("ReferenceEquality") // the same text, not an equal one
        void in(List<Word> text) {
            if (last != text) {
                last = text;
                texts++;
            }
        }
    }
}
