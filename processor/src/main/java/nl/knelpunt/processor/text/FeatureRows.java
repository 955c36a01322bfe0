package nl.knelpunt.processor.text;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The weights of features, a row each: a scale, the feature's squared value, and a byte for each weight. They stand side by side
 * because memory is slow and all are always wanted, and as they stand in a model's file, which thus need not be copied.
 */
final class FeatureRows {
    private static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.BIG_ENDIAN);
    private static final int WEIGHTS = 2 * Float.BYTES;

    private final int width;
    private final int stride;
    private final byte[] bytes;
    private final int start;

    /**
     * @param width how many weights a row has
     * @param bytes that hold the rows one after the other, the first one at {@code start}
     */
    FeatureRows(int width, byte[] bytes, int start) {
        this.width = width;
        this.stride = stride(width);
        this.bytes = bytes;
        this.start = start;
    }

    /** How many bytes a row of so many weights takes. */
    static int stride(int width) {
        return WEIGHTS + width;
    }

    /**
     * Rounds weights to a 127th of the largest of their row.
     *
     * @param squares per row, the feature's squared value, for the length of a text
     */
    static FeatureRows rounded(int width, float[] squares, float[] exact) {
        ByteBuffer bytes = ByteBuffer.allocate(squares.length * stride(width));
        for (int row = 0; row < squares.length; row++) {
            float largest = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                largest = Math.max(largest, Math.abs(exact[i]));
            }
            float scale = largest / Byte.MAX_VALUE;
            bytes.putFloat(scale).putFloat(squares[row]);
            for (int i = row * width; i < (row + 1) * width; i++) {
                bytes.put((byte) (largest > 0 ? Math.round(exact[i] / scale) : 0));
            }
        }
        return new FeatureRows(width, bytes.array(), 0);
    }

    int width() {
        return width;
    }

    /** Writes the rows, of which there are so many. */
    void write(OutputStream out, int count) throws IOException {
        out.write(bytes, start, count * stride);
    }

    private float scale(int row) {
        return (float) FLOAT.get(bytes, start + row * stride);
    }

    /** What is added to the square of a text's length for each occurrence. */
    float square(int row) {
        return (float) FLOAT.get(bytes, start + row * stride + Float.BYTES);
    }

    float weight(int row, int column) {
        return scale(row) * bytes[start + row * stride + WEIGHTS + column];
    }

    /** Adds a share of a row to what stands in {@code sums} from an index on. */
    void add(int row, float share, float[] sums, int to) {
        float factor = share * scale(row);
        int from = start + row * stride + WEIGHTS;
        for (int i = 0; i < width; i++) {
            sums[to + i] += factor * bytes[from + i];
        }
    }
}
