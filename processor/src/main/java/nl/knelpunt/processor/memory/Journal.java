package nl.knelpunt.processor.memory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Makes durable what is held in memory and too large to write at every change: what was done to it since it was last written
 * whole. Whoever does the same to the same has the same again. Entries are numbered, and written in the places of those that are
 * needed no more: to delete those first would cost as much as all the rest.
 */
final class Journal {
    /** So many entries are read again after a restart, at most. */
    static final int MAX_ENTRIES = 20_000;

    private static final byte PART = 1;
    private static final byte FIRST = 3;
    private static final byte ENTRY = 4;
    private static final int PART_BYTES = 256 * 1024;

    private final KeyValueStore<Bytes, byte[]> store;
    private long first;
    private long next;

    /** @param number counts from 0, over all that were ever added */
    private record Entry(long number, Bytes kept) {}

    Journal(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        var kept = store.get(key(FIRST, 0));
        first = kept == null ? 0 : ByteBuffer.wrap(kept).getLong();
        next = first;
    }

    static StoreBuilder<KeyValueStore<Bytes, byte[]>> storeBuilder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
    }

    /** What was written whole; empty if nothing was. */
    Optional<byte[]> whole() {
        var parts = new ArrayList<byte[]>();
        each(PART, part -> parts.add(part.value));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var all =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return Optional.of(all.array());
    }

    /** What was done since, in its order. To be called once, before anything is added. */
    void replay(Consumer<byte[]> entry) {
        var entries = new ArrayList<Entry>();
        each(ENTRY, kept -> {
            var number = ByteBuffer.wrap(kept.value).getLong();
            if (number >= first) {
                entries.add(
                        new Entry(number, Bytes.wrap(Arrays.copyOfRange(kept.value, Long.BYTES, kept.value.length))));
            }
        });
        entries.sort(Comparator.comparingLong(Entry::number));
        next = entries.isEmpty() ? first : entries.getLast().number() + 1;
        entries.forEach(each -> entry.accept(each.kept().get()));
    }

    void add(byte[] entry) {
        store.put(
                key(ENTRY, next % MAX_ENTRIES),
                ByteBuffer.allocate(Long.BYTES + entry.length)
                        .putLong(next)
                        .put(entry)
                        .array());
        next++;
    }

    /** Whether it is time to write everything whole. */
    boolean isLong() {
        return next - first >= MAX_ENTRIES;
    }

    void startAnew(byte[] whole) {
        first = next;
        store.put(key(FIRST, 0), ByteBuffer.allocate(Long.BYTES).putLong(first).array());
        var parts = 0;
        for (var from = 0; from < whole.length; from += PART_BYTES) {
            var part = ByteBuffer.wrap(whole, from, Math.min(PART_BYTES, whole.length - from));
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            store.put(key(PART, parts++), bytes);
        }
        while (store.delete(key(PART, parts)) != null) {
            parts++;
        }
    }

    private void each(byte kind, Consumer<KeyValue<Bytes, byte[]>> taker) {
        try (var found = store.range(key(kind, 0), key(kind, Long.MAX_VALUE))) {
            found.forEachRemaining(taker);
        }
    }

    private static Bytes key(byte kind, long number) {
        return Bytes.wrap(
                ByteBuffer.allocate(1 + Long.BYTES).put(kind).putLong(number).array());
    }
}
