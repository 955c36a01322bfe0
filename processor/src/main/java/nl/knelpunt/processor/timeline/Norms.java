package nl.knelpunt.processor.timeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;

/** What is usual on each stretch of a journey, learnt from orders as they go on. */
public final class Norms {
    private final Journey journey;
    private final StretchClock clock;
    private final @Nullable Duration halfLife;
    private final Map<String, Norm> norms = new HashMap<>();

    /** @param halfLife after which a duration counts half; null for no decay */
    public Norms(Journey journey, StretchClock clock, @Nullable Duration halfLife) {
        this.journey = journey;
        this.clock = clock;
        this.halfLife = halfLife;
    }

    /** Learns from a step of an order what it completes: each stretch of an order once, whichever of its ends is told last. */
    public void learn(OrderTimeline before, OrderTimeline after) {
        for (var passage : Passage.between(before, after, journey)) {
            var until = passage.until();
            if (until != null) {
                of(passage.stretch()).add(clock.seconds(passage), until);
            }
        }
    }

    public Norm of(Journey.Stretch stretch) {
        return norms.computeIfAbsent(stretch.id(), _ -> new Norm(halfLife));
    }
}
