package nl.knelpunt.processor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactOutput} wrote, in the same order. */
final class CompactInput {
    private final DataInputStream in;

    /** Reads one item of several. */
    interface Item<T> {
        T read() throws IOException;
    }

    CompactInput(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    int small() throws IOException {
        return in.readUnsignedByte();
    }

    int number() throws IOException {
        return in.readInt();
    }

    double share() throws IOException {
        return in.readDouble();
    }

    Instant time() throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    String text() throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    <T> @Nullable T optional(Item<T> item) throws IOException {
        return in.readBoolean() ? item.read() : null;
    }

    <T> List<T> all(Item<T> item) throws IOException {
        var all = new ArrayList<T>();
        for (var left = in.readInt(); left > 0; left--) {
            all.add(item.read());
        }
        return all;
    }

    Map<String, String> texts() throws IOException {
        var texts = new HashMap<String, String>();
        for (var left = in.readInt(); left > 0; left--) {
            texts.put(text(), text());
        }
        return texts;
    }
}
