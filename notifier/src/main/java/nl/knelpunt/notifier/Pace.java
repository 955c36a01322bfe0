package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How many alerts a receiver got in the last hour. */
final class Pace {
    static final String STORE = "pace";

    private static final Duration HOUR = Duration.ofHours(1);

    private final KeyValueStore<String, byte[]> store;

    Pace(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** @return when it may get another; in the past or now if it may */
    long next(Receiver receiver, long nowMillis) {
        if (receiver.maxPerHour() == null) {
            return nowMillis;
        }
        var last = last(receiver.id(), nowMillis);
        return last.size() < receiver.maxPerHour()
                ? nowMillis
                : last.get(last.size() - receiver.maxPerHour()) + HOUR.toMillis();
    }

    void told(Receiver receiver, long nowMillis) {
        if (receiver.maxPerHour() != null) {
            var last = new ArrayDeque<>(last(receiver.id(), nowMillis));
            last.add(nowMillis);
            while (last.size() > receiver.maxPerHour()) {
                last.remove();
            }
            store.put(receiver.id(), Json.write(new Told(new ArrayList<>(last))));
        }
    }

    /** Those of the last hour, the oldest first; none of a time that has not come yet. */
    private List<Long> last(String receiver, long nowMillis) {
        var kept = store.get(receiver);
        return kept == null
                ? List.of()
                : Json.read(kept, Told.class).atMillis().stream()
                        .filter(at -> at > nowMillis - HOUR.toMillis() && at <= nowMillis)
                        .toList();
    }

    private record Told(List<Long> atMillis) {}
}
