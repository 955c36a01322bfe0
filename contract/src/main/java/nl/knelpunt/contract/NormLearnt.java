package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a stretch usually takes, as learnt so far; of all orders, or of those with one value of an attribute.
 *
 * @param stretch its id in the journey
 * @param attribute name of the attribute, such as carrier; null for all orders
 * @param attributeValue its value; null for all orders
 * @param orders how many it is learnt from, older ones counting less
 * @param seconds durations that as many orders do not exceed: equally many between each and the next, from the shortest to the
 *     longest; at least two, ascending
 * @param load how many orders were on it beside what is usual, 1, in each block of {@link #LOAD_HOURS} hours, the latest last;
 *     empty for one value of an attribute
 * @param loadUntil the end of the last block; null if there is none
 * @param fullSeconds half of those that began when it was full are done by then; null if too few did
 */
public record NormLearnt(
        String stretch,
        @Nullable String attribute,
        @Nullable String attributeValue,
        Instant learntAt,
        double orders,
        List<Double> seconds,
        List<Double> load,
        @Nullable Instant loadUntil,
        @Nullable Double fullSeconds)
        implements Event {
    /** Length of a block of {@link #load}. */
    public static final int LOAD_HOURS = 6;

    public NormLearnt {
        Required.present("stretch", stretch);
        Required.present("learntAt", learntAt);
        Required.notNegative("orders", orders);
        seconds = Required.copy("seconds", seconds);
        load = Required.copy("load", load);
        if (seconds.size() < 2) {
            throw new IllegalArgumentException("seconds must be at least two");
        }
    }

    /** @return the key of a stretch's norm, of all orders or of one value of an attribute */
    public static String key(String stretch, @Nullable String attribute, @Nullable String attributeValue) {
        return attribute == null ? stretch : stretch + "/" + attribute + "=" + attributeValue;
    }

    @Override
    public String key() {
        return key(stretch, attribute, attributeValue);
    }

    @Override
    public String eventId() {
        return key() + "@" + learntAt;
    }

    @Override
    public Instant occurredAt() {
        return learntAt;
    }
}
