package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;

/** What is usual on each stretch of a journey, learnt from orders as they go on. */
public final class Norms {
    private static final double MILLIS = 1000;

    private final Journey journey;
    private final @Nullable Duration halfLife;
    private final Map<String, Norm> norms = new HashMap<>();

    /** @param halfLife after which a duration counts half; null for no decay */
    public Norms(Journey journey, @Nullable Duration halfLife) {
        this.journey = journey;
        this.halfLife = halfLife;
    }

    /** Learns from a step of an order what it completes: each stretch of an order once, whichever of its ends is told last. */
    public void learn(OrderTimeline before, OrderTimeline after) {
        for (var stretch : journey.stretches()) {
            if (!isComplete(stretch, before) && isComplete(stretch, after)) {
                Instant from = after.reached().get(stretch.from());
                Instant to = after.reached().get(stretch.to());
                if (from != null && to != null && !to.isBefore(from)) {
                    of(stretch).add(Duration.between(from, to).toMillis() / MILLIS, to);
                }
            }
        }
    }

    private static boolean isComplete(Journey.Stretch stretch, OrderTimeline order) {
        return order.reached().containsKey(stretch.from()) && order.reached().containsKey(stretch.to());
    }

    public Norm of(Journey.Stretch stretch) {
        return norms.computeIfAbsent(stretch.id(), _ -> new Norm(halfLife));
    }
}
