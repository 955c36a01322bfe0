package nl.knelpunt.processor.timeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.NormLearnt;

/** The norms as last learnt, of all stretches and attribute values. Thread-safe. */
public final class NormBook {
    /** With fewer orders the norm of a value says less than that of all. */
    private static final double ENOUGH_ORDERS = 100;

    private final Map<String, LearntNorm> norms = new ConcurrentHashMap<>();

    public void put(NormLearnt norm) {
        norms.put(norm.key(), new LearntNorm(norm));
    }

    /**
     * What is usual for an order: of its attribute values the one that differs most from all others', so that what takes longer by
     * its nature, such as a parcel abroad, is not late for it.
     */
    Optional<LearntNorm> of(Journey.Stretch stretch, Map<String, String> attributes) {
        var all = norms.get(stretch.id());
        if (all == null) {
            return Optional.empty();
        }
        var chosen = all;
        for (var attribute : attributes.entrySet()) {
            var norm = norms.get(NormLearnt.key(stretch.id(), attribute.getKey(), attribute.getValue()));
            if (norm != null && norm.orders() >= ENOUGH_ORDERS && difference(norm, all) > difference(chosen, all)) {
                chosen = norm;
            }
        }
        return Optional.of(chosen);
    }

    /** That of all orders. */
    Optional<LearntNorm> of(Journey.Stretch stretch) {
        return Optional.ofNullable(norms.get(stretch.id()));
    }

    private static double difference(LearntNorm one, LearntNorm other) {
        return Math.abs(Math.log((1 + median(one)) / (1 + median(other))));
    }

    private static double median(LearntNorm norm) {
        return norm.quantile(0.5).orElseThrow();
    }
}
