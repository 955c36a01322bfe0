package nl.knelpunt.processor.text;

import java.util.List;

/**
 * Weights of all features for all labels of all heads. A feature's weights stand together, a byte each with a scale for the
 * row, so that a look-up touches little memory. A word's row holds its pieces' too.
 */
final class LinearModel {
    private final List<Head> heads;
    private final float[] bias;
    private final int[] keys;
    private final FeatureRows rows;
    /**
     * The feature's hash, and below it one more than the row's number, at the place that the hash says or after it; 0 where
     * there is none. Memory is slow, and so a look-up is one place and not two.
     */
    private final long[] slots;

    /**
     * @param bias per label, in the order of the heads
     * @param keys hashes of the features, all different
     * @param rows for each key its weights, in the order of the labels
     */
    LinearModel(List<Head> heads, float[] bias, int[] keys, FeatureRows rows) {
        this.heads = List.copyOf(heads);
        this.bias = bias;
        this.keys = keys;
        this.rows = rows;
        this.slots = new long[Integer.highestOneBit(Math.max(1, keys.length)) * 4];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = (long) keys[i] << Integer.SIZE | (i + 1);
        }
    }

    List<Head> heads() {
        return heads;
    }

    Head head(String name) {
        for (Head head : heads) {
            if (head.name().equals(name)) {
                return head;
            }
        }
        throw new IllegalArgumentException("The model has no answer for " + name);
    }

    float[] bias() {
        return bias;
    }

    int[] keys() {
        return keys;
    }

    FeatureRows rows() {
        return rows;
    }

    /** Puts the numbers of their rows, or -1, in the place of features. */
    void rows(int[] features, int count) {
        long[] first = new long[count];
        for (int i = 0; i < count; i++) {
            first[i] = slots[features[i] & slots.length - 1];
        }
        for (int i = 0; i < count; i++) {
            features[i] = first[i] == 0 || (int) (first[i] >>> Integer.SIZE) == features[i]
                    ? (int) first[i] - 1
                    : row(features[i]);
        }
    }

    /** The number of the feature's row, or -1. */
    int row(int feature) {
        int slot = feature & slots.length - 1;
        while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != feature) {
            slot = slot + 1 & slots.length - 1;
        }
        return (int) slots[slot] - 1;
    }
}
