package nl.knelpunt.processor;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The ids that were classified in the last seven days of the broker's time, with their complaint's fingerprint. An id is kept
 * under the week it came in, with its exact time, so that finding it takes two look-ups and no range scan; whole weeks expire.
 */
final class KnownIds {
    static final String STORE = "known-ids";
    static final Duration KEPT = Duration.ofDays(7);

    private final WindowStore<String, byte[]> store;

    KnownIds(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, byte[]>> storeBuilder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, KEPT.multipliedBy(2), KEPT, false),
                Serdes.String(),
                Serdes.ByteArray());
    }

    /** @return the fingerprint under which the id was classified, or null if it was not */
    byte @Nullable [] find(String id, long nowMillis) {
        var thisWeek = store.fetch(id, week(nowMillis));
        var kept = thisWeek == null ? store.fetch(id, week(nowMillis) - KEPT.toMillis()) : thisWeek;
        if (kept == null) {
            return null;
        }
        var value = ByteBuffer.wrap(kept);
        if (value.getLong() < nowMillis - KEPT.toMillis()) {
            return null;
        }
        var fingerprint = new byte[value.remaining()];
        value.get(fingerprint);
        return fingerprint;
    }

    void remember(String id, byte[] fingerprint, long nowMillis) {
        var value = ByteBuffer.allocate(Long.BYTES + fingerprint.length)
                .putLong(nowMillis)
                .put(fingerprint);
        store.put(id, value.array(), week(nowMillis));
    }

    private static long week(long millis) {
        return millis - Math.floorMod(millis, KEPT.toMillis());
    }
}
