package nl.knelpunt.notifier;

import java.time.Duration;
import nl.knelpunt.contract.Json;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Which department heard of a complaint, for at least two weeks: a revision of the verdict is told only to another. Kept under
 * the fortnight it was decided in, so that whole fortnights expire.
 */
final class HeardBefore {
    static final String STORE = "heard-before";

    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final WindowStore<String, byte[]> store;

    HeardBefore(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    /** @param alerted whether of the complaint itself; if not, of a problem that it is part of */
    record Heard(String department, boolean alerted) {}

    static StoreBuilder<WindowStore<String, byte[]>> storeBuilder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, FORTNIGHT.multipliedBy(2), FORTNIGHT, false),
                Serdes.String(),
                Serdes.ByteArray());
    }

    /** @return null if nobody heard, or too long ago */
    @Nullable
    Heard find(String complaintId, long nowMillis) {
        var now = store.fetch(complaintId, fortnight(nowMillis));
        var kept = now == null ? store.fetch(complaintId, fortnight(nowMillis) - FORTNIGHT.toMillis()) : now;
        return kept == null ? null : Json.read(kept, Heard.class);
    }

    void remember(String complaintId, Heard heard, long nowMillis) {
        store.put(complaintId, Json.write(heard), fortnight(nowMillis));
    }

    private static long fortnight(long millis) {
        return millis - Math.floorMod(millis, FORTNIGHT.toMillis());
    }
}
