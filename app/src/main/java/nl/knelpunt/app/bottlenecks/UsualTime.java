package nl.knelpunt.app.bottlenecks;

import org.jspecify.annotations.Nullable;

/**
 * How long is usual on a stretch.
 *
 * @param stretch its id in the journey
 * @param lateSeconds of twenty orders nineteen are done by then; null if too few orders are known
 * @param learnt whether the processor learnt it; else it was computed from the orders that were read
 */
public record UsualTime(String stretch, @Nullable Double lateSeconds, boolean learnt) {}
