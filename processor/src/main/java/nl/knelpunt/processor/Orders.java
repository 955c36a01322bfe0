package nl.knelpunt.processor;

import java.time.Duration;
import java.util.List;
import nl.knelpunt.processor.timeline.OrderTimeline;
import nl.knelpunt.processor.timeline.TimelineBytes;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The timelines of orders. An order is kept under the block of weeks in which it was first heard of, so that whole blocks expire
 * and nobody has to look for old orders: at least {@link #KEPT} after that.
 */
final class Orders {
    static final String STORE = "orders";
    static final Duration KEPT = Duration.ofDays(90);

    private static final Duration BLOCK = Duration.ofDays(45);

    private final WindowStore<String, byte[]> store;

    /** @param block beginning of the block that the order is kept under */
    record Kept(OrderTimeline timeline, long block) {}

    Orders(WindowStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<WindowStore<String, byte[]>> storeBuilder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(STORE, KEPT.plus(BLOCK), BLOCK, false),
                Serdes.String(),
                Serdes.ByteArray());
    }

    /** @return null if nothing is known of the order */
    @Nullable
    Kept find(String orderId, long nowMillis) {
        var block = block(nowMillis);
        for (var at : List.of(block, block - BLOCK.toMillis(), block - 2 * BLOCK.toMillis())) {
            var bytes = store.fetch(orderId, at);
            if (bytes != null) {
                return new Kept(TimelineBytes.read(bytes), at);
            }
        }
        return null;
    }

    void put(String orderId, Kept order) {
        store.put(orderId, TimelineBytes.write(order.timeline()), order.block());
    }

    static long block(long millis) {
        return millis - Math.floorMod(millis, BLOCK.toMillis());
    }
}
