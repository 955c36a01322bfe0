package nl.knelpunt.processor.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.knelpunt.contract.Event;
import nl.knelpunt.processor.surge.SurgeSettings;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shop's memory, as it was before a restart. */
final class JournaledMemory {
    private static final Logger LOG = LoggerFactory.getLogger(JournaledMemory.class);
    private static final byte TAKEN = 1;
    private static final byte RELEASED = 2;

    private final Journal journal;
    private final ShopMemory memory;

    JournaledMemory(SurgeSettings settings, KeyValueStore<Bytes, byte[]> store) {
        journal = new Journal(store);
        memory = journal.whole().map(whole -> read(settings, whole)).orElseGet(() -> new ShopMemory(settings));
        journal.replay(this::tryAgain);
    }

    private static ShopMemory read(SurgeSettings settings, byte[] whole) {
        try {
            return ShopMemory.fromBytes(settings, whole);
        } catch (IllegalArgumentException e) {
            LOG.warn("the shop's memory is learnt anew: {}", e.getMessage());
            return new ShopMemory(settings);
        }
    }

    /** What threw when it came was kept aside then, and must not end every start from now on. */
    private void tryAgain(byte[] entry) {
        try {
            doAgain(entry);
        } catch (RuntimeException e) {
            LOG.warn(
                    "an entry of the shop's journal is left out: {}",
                    e.getClass().getName());
        }
    }

    /** What came of it was told before. */
    private void doAgain(byte[] entry) {
        var bytes = ByteBuffer.wrap(entry);
        if (bytes.get() == RELEASED) {
            memory.release(Instant.ofEpochMilli(bytes.getLong()));
        } else {
            var observation = new byte[bytes.remaining()];
            bytes.get(observation);
            memory.take(ObservationBytes.read(observation));
        }
    }

    /** @param bytes of the observation */
    List<? extends Event> take(Observation observation, byte[] bytes) {
        journal.add(ByteBuffer.allocate(1 + bytes.length).put(TAKEN).put(bytes).array());
        return kept(memory.take(observation));
    }

    /** The latest time of what waits. */
    Optional<Instant> latest() {
        return memory.latest();
    }

    /** The earliest time of what waits. */
    Optional<Instant> oldest() {
        return memory.oldest();
    }

    int waiting() {
        return memory.waiting();
    }

    List<? extends Event> release(Instant until) {
        journal.add(ByteBuffer.allocate(1 + Long.BYTES)
                .put(RELEASED)
                .putLong(until.toEpochMilli())
                .array());
        return kept(memory.release(until));
    }

    private List<? extends Event> kept(List<? extends Event> news) {
        if (journal.isLong()) {
            journal.startAnew(memory.toBytes());
        }
        return news;
    }
}
