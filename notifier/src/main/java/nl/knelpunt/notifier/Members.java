package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.knelpunt.contract.Json;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The complaints of groups that are not told yet. One record a complaint is kept, not one a group: a list that is written
 * anew for each of its complaints would cost their square.
 */
final class Members {
    static final String STORE = "group-members";

    private static final String SEPARATOR = "/";

    private final KeyValueStore<String, byte[]> store;

    Members(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** @param number of those that were kept before, so that they stay in their order */
    void keep(Group group, int number, byte[] gathered) {
        store.put(group.key() + SEPARATOR + String.format(Locale.ROOT, "%05d", number), gathered);
    }

    /** Takes them out. */
    List<Decision.Gather> take(Group group) {
        var members = new ArrayList<Decision.Gather>();
        var keys = new ArrayList<String>();
        try (var kept = store.prefixScan(group.key() + SEPARATOR, new StringSerializer())) {
            kept.forEachRemaining(entry -> {
                keys.add(entry.key);
                members.add(Json.read(entry.value, Decision.Gather.class));
            });
        }
        keys.forEach(store::delete);
        return members;
    }
}
