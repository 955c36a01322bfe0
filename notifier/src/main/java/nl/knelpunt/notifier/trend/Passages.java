package nl.knelpunt.notifier.trend;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;

/**
 * Orders on their way, as known at some time. All of an order is on one partition: after each, {@link #handOver} lets its orders go,
 * so that those of all partitions are never in memory together. Not for several threads.
 */
public final class Passages {
    private final Map<String, Integer> milestones = new HashMap<>();
    private final Instant until;
    private final @Nullable String attribute;
    private final BiConsumer<String, Passage> reader;
    private final Map<String, Passage> orders = new HashMap<>();

    /**
     * @param until what comes then or later is not known
     * @param attribute that matters; null if none does
     * @param reader of each order that is complete, by its id
     */
    public Passages(Journey journey, Instant until, @Nullable String attribute, BiConsumer<String, Passage> reader) {
        journey.milestones().forEach(milestone -> milestones.put(milestone, milestones.size()));
        this.until = until;
        this.attribute = attribute;
        this.reader = reader;
    }

    /** Takes what happened to an order. */
    public void accept(OrderProgressed event) {
        if (!event.at().isBefore(until)) {
            return;
        }
        var order = orders.computeIfAbsent(event.orderId(), _ -> new Passage(milestones.size()));
        order.reach(milestones.getOrDefault(event.milestone(), -1), event.at().toEpochMilli());
        var value = attribute == null ? null : event.attributes().get(attribute);
        if (value != null) {
            order.tell(value);
        }
    }

    /** Says that nothing more comes of the orders so far. */
    public void handOver() {
        orders.forEach(reader);
        orders.clear();
    }
}
