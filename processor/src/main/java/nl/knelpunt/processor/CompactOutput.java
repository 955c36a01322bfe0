package nl.knelpunt.processor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What records are made of, as bytes. */
final class CompactOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Writes one item of several. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    /** @param value 0 to 255 */
    void small(int value) throws IOException {
        out.writeByte(value);
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    void share(double value) throws IOException {
        out.writeDouble(value);
    }

    void time(Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    /** By its name: its place among the others may change. */
    void constant(Enum<?> constant) throws IOException {
        text(constant.name());
    }

    void text(String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    <T> void optional(@Nullable T value, Item<T> item) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            item.write(value);
        }
    }

    <T> void all(Collection<T> items, Item<T> item) throws IOException {
        out.writeInt(items.size());
        for (var each : items) {
            item.write(each);
        }
    }
}
