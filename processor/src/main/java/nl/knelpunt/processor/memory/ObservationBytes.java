package nl.knelpunt.processor.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.knelpunt.processor.memory.Observation.Began;
import nl.knelpunt.processor.memory.Observation.Complained;
import nl.knelpunt.processor.memory.Observation.Ended;
import nl.knelpunt.processor.memory.Observation.Ordered;
import org.jspecify.annotations.Nullable;

/** Observations on their way to the task that holds the shop's memory. */
public final class ObservationBytes {
    private static final int COMPLAINED = 1;
    private static final int ORDERED = 2;
    private static final int BEGAN = 3;
    private static final int ENDED = 4;

    private ObservationBytes() {}

    public static byte[] write(Observation observation) {
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            switch (observation) {
                case Complained complained -> {
                    begin(out, COMPLAINED, complained);
                    out.writeUTF(complained.complaintId());
                    out.writeUTF(Objects.requireNonNullElse(complained.orderId(), ""));
                    out.writeUTF(complained.step());
                    out.writeUTF(complained.fault());
                    write(out, complained.attributes());
                }
                case Ordered ordered -> {
                    begin(out, ORDERED, ordered);
                    write(out, ordered.attributes());
                }
                case Began began -> {
                    begin(out, BEGAN, began);
                    out.writeUTF(began.stretch());
                }
                case Ended ended -> {
                    begin(out, ENDED, ended);
                    out.writeUTF(ended.stretch());
                    out.writeLong(ended.since().toEpochMilli());
                    out.writeDouble(ended.seconds());
                    write(out, ended.attributes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes whatever is written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if they are no observation */
    public static Observation read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var kind = in.readUnsignedByte();
            var at = Instant.ofEpochMilli(in.readLong());
            return switch (kind) {
                case COMPLAINED ->
                    new Complained(at, in.readUTF(), orderId(in), in.readUTF(), in.readUTF(), attributes(in));
                case ORDERED -> new Ordered(at, attributes(in));
                case BEGAN -> new Began(at, in.readUTF());
                case ENDED ->
                    new Ended(at, in.readUTF(), Instant.ofEpochMilli(in.readLong()), in.readDouble(), attributes(in));
                default -> throw new IllegalArgumentException("no such observation: " + kind);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("the observation is not whole", e);
        }
    }

    private static @Nullable String orderId(DataInputStream in) throws IOException {
        var orderId = in.readUTF();
        return orderId.isEmpty() ? null : orderId;
    }

    private static void begin(DataOutputStream out, int kind, Observation observation) throws IOException {
        out.writeByte(kind);
        out.writeLong(observation.at().toEpochMilli());
    }

    private static void write(DataOutputStream out, Map<String, String> attributes) throws IOException {
        out.writeByte(attributes.size());
        for (var attribute : attributes.entrySet()) {
            out.writeUTF(attribute.getKey());
            out.writeUTF(attribute.getValue());
        }
    }

    private static Map<String, String> attributes(DataInputStream in) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        for (var left = in.readUnsignedByte(); left > 0; left--) {
            attributes.put(in.readUTF(), in.readUTF());
        }
        return attributes;
    }
}
