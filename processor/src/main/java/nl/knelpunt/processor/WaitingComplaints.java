package nl.knelpunt.processor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.Source;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** Complaints whose order may still become known, or better known: for a week or two. */
final class WaitingComplaints {
    static final String STORE = "waiting-complaints";

    /** Of one order; who writes more often has been read often enough. */
    private static final int EACH = 5;

    private static final Duration BLOCK = Duration.ofDays(7);

    private final WindowStore<String, byte[]> store;

    /**
     * A complaint, and what was last said of it.
     *
     * @param byText {@link VerdictBytes} of the text alone
     * @param submittedAt of the complaint
     * @param told what the last verdict came to
     * @param revision of the last verdict
     * @param source the record that the verdicts answer
     */
    record Waiting(Bytes byText, Instant submittedAt, String told, int revision, Source source) {}

    WaitingComplaints(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, byte[]>> storeBuilder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, BLOCK.multipliedBy(2), BLOCK, false),
                Serdes.String(),
                Serdes.ByteArray());
    }

    void add(String orderId, Waiting complaint, long nowMillis) {
        var all = new ArrayList<>(inBlock(orderId, block(nowMillis)));
        if (all.size() < EACH) {
            all.add(complaint);
            store.put(orderId, write(all), block(nowMillis));
        }
    }

    /** The beginnings of the blocks in which complaints wait. */
    static List<Long> blocks(long nowMillis) {
        return List.of(block(nowMillis), block(nowMillis) - BLOCK.toMillis());
    }

    List<Waiting> inBlock(String orderId, long block) {
        var bytes = store.fetch(orderId, block);
        return bytes == null ? List.of() : read(bytes);
    }

    void put(String orderId, long block, List<Waiting> complaints) {
        store.put(orderId, write(complaints), block);
    }

    private static long block(long millis) {
        return millis - Math.floorMod(millis, BLOCK.toMillis());
    }

    private static byte[] write(List<Waiting> complaints) {
        var bytes = new ByteArrayOutputStream(2048);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(complaints.size());
            for (var each : complaints) {
                out.writeInt(each.byText().get().length);
                out.write(each.byText().get());
                out.writeLong(each.submittedAt().toEpochMilli());
                out.writeUTF(each.told());
                out.writeInt(each.revision());
                out.writeUTF(each.source().topic());
                out.writeInt(each.source().partition());
                out.writeLong(each.source().offset());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes whatever is written", e);
        }
        return bytes.toByteArray();
    }

    private static List<Waiting> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var all = new ArrayList<Waiting>();
            for (var left = in.readUnsignedByte(); left > 0; left--) {
                all.add(new Waiting(
                        Bytes.wrap(in.readNBytes(in.readInt())),
                        Instant.ofEpochMilli(in.readLong()),
                        in.readUTF(),
                        in.readInt(),
                        new Source(in.readUTF(), in.readInt(), in.readLong())));
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("the state's complaints are not whole", e);
        }
    }
}
