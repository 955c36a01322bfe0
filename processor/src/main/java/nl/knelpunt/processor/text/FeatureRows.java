package nl.knelpunt.processor.text;

/** The weights of features, a row each: bytes, and a scale for the row. */
final class FeatureRows {
    private final int width;
    /** A row's scale and square, side by side: memory is slow, and both are always wanted. */
    private final float[] numbers;

    private final byte[] weights;

    /**
     * @param width how many weights a row has
     * @param scales per row, what its bytes are multiplied by
     * @param squares per row, the feature's squared value, for the length of a text
     * @param weights the rows one after the other
     */
    FeatureRows(int width, float[] scales, float[] squares, byte[] weights) {
        this.width = width;
        this.numbers = new float[2 * scales.length];
        for (int row = 0; row < scales.length; row++) {
            numbers[2 * row] = scales[row];
            numbers[2 * row + 1] = squares[row];
        }
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
        return every(0);
    }

    float[] squares() {
        return every(1);
    }

    private float[] every(int offset) {
        float[] result = new float[numbers.length / 2];
        for (int row = 0; row < result.length; row++) {
            result[row] = numbers[2 * row + offset];
        }
        return result;
    }

    byte[] weights() {
        return weights;
    }

    float square(int row) {
        return numbers[2 * row + 1];
    }

    float weight(int row, int column) {
        return numbers[2 * row] * weights[row * width + column];
    }

    /** Adds a share of a row to what stands in {@code sums} from an index on. */
    void add(int row, float share, float[] sums, int to) {
        float factor = share * numbers[2 * row];
        int from = row * width;
        for (int i = 0; i < width; i++) {
            sums[to + i] += factor * weights[from + i];
        }
    }
}
