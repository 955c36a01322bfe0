package nl.knelpunt.processor.text;

import java.util.List;

/**
 * Weights of all features for all labels of all heads. A feature's weights stand together, so that a look-up touches
 * neighbouring memory; the last number of a row is the feature's squared value, for the length of a text. A word's row holds its pieces' too.
 */
final class LinearModel {
    private final List<Head> heads;
    private final float[] bias;
    private final int[] keys;
    private final float[] rows;
    /** A feature and, in the upper half, one more than where its row starts. */
    private final long[] slots;

    /**
     * @param bias per label, in the order of the heads
     * @param keys hashes of the features, all different
     * @param rows for each key its weights, in the order of the labels, and its squared value
     */
    LinearModel(List<Head> heads, float[] bias, int[] keys, float[] rows) {
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
            slots[slot] = (long) (i * width() + 1) << Integer.SIZE | Integer.toUnsignedLong(keys[i]);
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

    float[] rows() {
        return rows;
    }

    /** How many numbers a row has: a weight for each label, and the squared value. */
    int width() {
        return bias.length + 1;
    }

    /** Where the feature's row starts in {@link #rows()}, or -1. */
    int row(int feature) {
        int slot = feature & slots.length - 1;
        while (slots[slot] != 0 && (int) slots[slot] != feature) {
            slot = slot + 1 & slots.length - 1;
        }
        return (int) (slots[slot] >>> Integer.SIZE) - 1;
    }
}
