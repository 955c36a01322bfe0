package nl.knelpunt.processor.text;

/** The weights of features, a row each: bytes, and a scale for the row. */
final class FeatureRows {
    private final int width;
    private final float[] scales;
    private final float[] squares;
    private final byte[] weights;

    /**
     * @param width how many weights a row has
     * @param scales per row, what its bytes are multiplied by
     * @param squares per row, the feature's squared value, for the length of a text
     * @param weights the rows one after the other
     */
    FeatureRows(int width, float[] scales, float[] squares, byte[] weights) {
        this.width = width;
        this.scales = scales;
        this.squares = squares;
        this.weights = weights;
    }

    /** Rounds weights to a 127th of the largest of their row. */
    static FeatureRows rounded(int width, float[] squares, float[] exact) {
        float[] scales = new float[squares.length];
        byte[] weights = new byte[exact.length];
        for (int row = 0; row < scales.length; row++) {
            float largest = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                largest = Math.max(largest, Math.abs(exact[i]));
            }
            scales[row] = largest / Byte.MAX_VALUE;
            for (int i = row * width; i < (row + 1) * width && largest > 0; i++) {
                weights[i] = (byte) Math.round(exact[i] / scales[row]);
            }
        }
        return new FeatureRows(width, scales, squares, weights);
    }

    int width() {
        return width;
    }

    float[] scales() {
        return scales;
    }

    float[] squares() {
        return squares;
    }

    byte[] weights() {
        return weights;
    }

    float square(int row) {
        return squares[row];
    }

    /** Adds a share of a row to what stands in {@code sums} from an index on. */
    void add(int row, float share, float[] sums, int to) {
        float factor = share * scales[row];
        int from = row * width;
        for (int i = 0; i < width; i++) {
            sums[to + i] += factor * weights[from + i];
        }
    }
}
