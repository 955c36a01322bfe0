package nl.knelpunt.processor.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A model as bytes: a mark, the format's version, the SHA-256 of what follows, and then the model, big-endian. */
final class ModelFile {
    private static final int MAGIC = 0x4B4E5054; // KNPT
    private static final int FORMAT = 3;
    private static final int DIGEST_BYTES = 32;
    private static final int HEADER_BYTES = 2 * Integer.BYTES + DIGEST_BYTES;

    private ModelFile() {}

    static byte[] write(List<Phrases.Entry> phrases, LinearModel model, Precedents precedents) {
        byte[] body;
        try {
            body = body(phrases, model, precedents);
        } catch (IOException e) {
            throw new UncheckedIOException("An array takes whatever is written", e);
        }
        return ByteBuffer.allocate(HEADER_BYTES + body.length)
                .putInt(MAGIC)
                .putInt(FORMAT)
                .put(sha256(ByteBuffer.wrap(body)))
                .put(body)
                .array();
    }

    private static byte[] body(List<Phrases.Entry> phrases, LinearModel model, Precedents precedents)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int[] read = Phrases.read(phrases);
        out.writeInt(read.length);
        for (int each : read) {
            out.writeInt(each);
        }
        out.writeInt(precedents.steps());
        out.writeInt(precedents.faults());
        writeFloats(out, precedents.rows());
        out.writeInt(model.heads().size());
        for (Head head : model.heads()) {
            writeString(out, head.name());
            out.writeInt(head.size());
            for (String label : head.labels()) {
                writeString(out, label);
            }
        }
        out.writeInt(model.keys().length);
        for (int key : model.keys()) {
            out.writeInt(key);
        }
        for (float bias : model.bias()) {
            out.writeFloat(bias);
        }
        model.rows().write(out, model.keys().length);
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param file is kept, not copied, and must not be changed any more
     * @throws ModelException if the bytes are something else, or not whole
     */
    static TextModel read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < HEADER_BYTES || in.getInt() != MAGIC) {
            throw new ModelException("Not a Knelpunt model: the first bytes are not its mark");
        }
        int format = in.getInt();
        if (format != FORMAT) {
            throw new ModelException("The model has format " + format + "; this version reads " + FORMAT);
        }
        byte[] digest = new byte[DIGEST_BYTES];
        in.get(digest);
        if (!Arrays.equals(digest, sha256(in.slice()))) {
            throw new ModelException("The model is damaged or cut off: its digest does not fit its content");
        }
        try {
            Phrases phrases = phrases(in);
            Precedents precedents = new Precedents(in.getInt(), in.getInt(), readFloats(in));
            return new TextModel(
                    phrases, weights(in, file), precedents, HexFormat.of().formatHex(digest));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new ModelException("The model ends too early", e);
        }
    }

    private static Phrases phrases(ByteBuffer in) {
        int[] read = new int[in.getInt()];
        in.asIntBuffer().get(read);
        in.position(in.position() + read.length * Integer.BYTES);
        return new Phrases(IntBuffer.wrap(read));
    }

    private static LinearModel weights(ByteBuffer in, byte[] file) {
        List<Head> heads = new ArrayList<>();
        int labels = 0;
        for (int count = in.getInt(); count > 0; count--) {
            String name = readString(in);
            List<String> answers = new ArrayList<>();
            for (int answer = in.getInt(); answer > 0; answer--) {
                answers.add(readString(in));
            }
            heads.add(new Head(name, answers, labels));
            labels += answers.size();
        }
        int[] keys = new int[in.getInt()];
        in.asIntBuffer().get(keys);
        in.position(in.position() + keys.length * Integer.BYTES);
        float[] bias = new float[labels];
        in.asFloatBuffer().get(bias);
        in.position(in.position() + labels * Float.BYTES);
        if (in.remaining() != keys.length * FeatureRows.stride(labels)) {
            throw new ModelException("The model's rows are not as many as its features");
        }
        return new LinearModel(heads, bias, keys, new FeatureRows(labels, file, in.position()));
    }

    private static void writeFloats(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] readFloats(ByteBuffer in) {
        float[] numbers = new float[in.getInt()];
        in.asFloatBuffer().get(numbers);
        in.position(in.position() + numbers.length * Float.BYTES);
        return numbers;
    }

    private static void writeString(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String readString(ByteBuffer in) {
        byte[] bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
