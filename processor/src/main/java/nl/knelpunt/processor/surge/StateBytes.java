package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays as bytes: of counts, which are mostly 0, only the others. */
final class StateBytes {
    private StateBytes() {}

    static void writeSparse(DataOutput out, int[] counts) throws IOException {
        var filled = 0;
        for (var count : counts) {
            filled += count == 0 ? 0 : 1;
        }
        out.writeByte(filled);
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                out.writeByte(i);
                writeShortly(out, counts[i]);
            }
        }
    }

    /** @param counts no more than 255, all 0 */
    static void readSparse(DataInput in, int[] counts) throws IOException {
        for (var filled = in.readUnsignedByte(); filled > 0; filled--) {
            counts[in.readUnsignedByte()] = readShortly(in);
        }
    }

    static void writeFloats(DataOutput out, float[] numbers) throws IOException {
        for (var number : numbers) {
            out.writeFloat(number);
        }
    }

    static void readFloats(DataInput in, float[] numbers) throws IOException {
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
    }

    static void writeDoubles(DataOutput out, double[] numbers) throws IOException {
        for (var number : numbers) {
            out.writeDouble(number);
        }
    }

    static void readDoubles(DataInput in, double[] numbers) throws IOException {
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
    }

    private static void writeShortly(DataOutput out, int number) throws IOException {
        var rest = number;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readShortly(DataInput in) throws IOException {
        var number = 0;
        for (var shift = 0; ; shift += 7) {
            var next = in.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if (next <= 0x7f) {
                return number;
            }
        }
    }
}
