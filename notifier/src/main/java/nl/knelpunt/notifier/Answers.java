package nl.knelpunt.notifier;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** What was answered to which alert, as long as its links work: a second click changes nothing. */
final class Answers {
    static final String STORE = "answers";

    private static final byte[] SEEN = {1};
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final WindowStore<String, byte[]> store;

    Answers(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, byte[]>> storeBuilder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, FORTNIGHT.multipliedBy(3), FORTNIGHT, false),
                Serdes.String(),
                Serdes.ByteArray());
    }

    /** @return false if it was there already */
    boolean add(String answer, long nowMillis) {
        var fortnight = nowMillis - Math.floorMod(nowMillis, FORTNIGHT.toMillis());
        for (var back = 0; back <= 2; back++) {
            if (store.fetch(answer, fortnight - back * FORTNIGHT.toMillis()) != null) {
                return false;
            }
        }
        store.put(answer, SEEN, fortnight);
        return true;
    }
}
