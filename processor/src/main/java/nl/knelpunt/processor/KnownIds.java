package nl.knelpunt.processor;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/** The ids that were classified in the last seven days of the broker's time, with their complaint's fingerprint. */
final class KnownIds {
    static final String STORE = "known-ids";
    static final Duration KEPT = Duration.ofDays(7);

    private final WindowStore<String, byte[]> store;

    KnownIds(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, byte[]>> storeBuilder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, KEPT, KEPT, false), Serdes.String(), Serdes.ByteArray());
    }

    /** @return the fingerprint under which the id was classified, or null if it was not */
    byte @Nullable [] find(String id, long nowMillis) {
        try (var found = store.backwardFetch(id, nowMillis - KEPT.toMillis(), nowMillis)) {
            return found.hasNext() ? found.next().value : null;
        }
    }

    void remember(String id, byte[] fingerprint, long nowMillis) {
        store.put(id, fingerprint, nowMillis);
    }
}
