package nl.knelpunt.processor.timeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order's timeline as it lies in the state: a few hundred bytes, since there may be a million of them. */
public final class TimelineBytes {
    private static final int FORMAT = 1;
    private static final long NO_PROMISE = Long.MIN_VALUE;

    private TimelineBytes() {}

    public static byte[] write(OrderTimeline order) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(millis(order.promisedBy()));
            out.writeByte(order.reached().size());
            for (var milestone : order.reached().entrySet()) {
                out.writeUTF(milestone.getKey());
                out.writeLong(milestone.getValue().toEpochMilli());
            }
            out.writeByte(order.attributes().size());
            for (var attribute : order.attributes().entrySet()) {
                out.writeUTF(attribute.getKey());
                out.writeUTF(attribute.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes whatever is written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException if they are no timeline */
    public static OrderTimeline read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("the state's timeline is of another version");
            }
            var promised = in.readLong();
            Map<String, Instant> reached = new HashMap<>();
            for (var left = in.readUnsignedByte(); left > 0; left--) {
                reached.put(in.readUTF(), Instant.ofEpochMilli(in.readLong()));
            }
            Map<String, String> attributes = new HashMap<>();
            for (var left = in.readUnsignedByte(); left > 0; left--) {
                attributes.put(in.readUTF(), in.readUTF());
            }
            return new OrderTimeline(
                    reached, promised == NO_PROMISE ? null : Instant.ofEpochMilli(promised), attributes);
        } catch (IOException e) {
            throw new IllegalStateException("the state's timeline is not whole", e);
        }
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? NO_PROMISE : at.toEpochMilli();
    }
}
