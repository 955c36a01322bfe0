package nl.knelpunt.processor.memory;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened in the shop, as far as the whole shop must know of it. */
public sealed interface Observation {
    /** When it happened. */
    Instant at();

    /**
     * A complaint was placed on a step and a fault.
     *
     * @param orderId null if it is of no known order
     * @param attributes of its order
     */
    record Complained(
            Instant at,
            String complaintId,
            @Nullable String orderId,
            String step,
            String fault,
            Map<String, String> attributes)
            implements Observation {
        public Complained {
            attributes = Map.copyOf(attributes);
        }
    }

    /** An order came in. */
    record Ordered(Instant at, Map<String, String> attributes) implements Observation {
        public Ordered {
            attributes = Map.copyOf(attributes);
        }
    }

    /** An order went onto a stretch. */
    record Began(Instant at, String stretch) implements Observation {}

    /**
     * An order left a stretch.
     *
     * @param seconds how long it took, by the stretch's calendar
     */
    record Ended(Instant at, String stretch, Instant since, double seconds, Map<String, String> attributes)
            implements Observation {
        public Ended {
            attributes = Map.copyOf(attributes);
        }
    }
}
