package nl.knelpunt.processor.timeline;

import java.util.OptionalDouble;

/** What is usual on a stretch. Durations are in seconds. */
public interface Usual {
    /**
     * A quantile.
     *
     * @param share 0 to 1
     * @return empty if no duration is known
     */
    OptionalDouble quantile(double share);

    /**
     * How long what has been going on may be expected to take: the median of what took longer. What has taken longer than all known
     * is expected to take half as long again.
     *
     * @param seconds for which it has been going on
     * @return at least that; empty if no duration is known
     */
    OptionalDouble expected(double seconds);
}
