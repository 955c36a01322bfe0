package nl.knelpunt.notifier.trend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When an order reached each of the journey's milestones, in few bytes: there may be a million. Not for several threads. */
public final class Passage {
    private static final long NEVER = Long.MAX_VALUE;

    private final long[] reached;
    private long first = NEVER;
    private @Nullable String value;

    /** @param milestones how many the journey has */
    Passage(int milestones) {
        reached = new long[milestones];
        Arrays.fill(reached, NEVER);
    }

    /**
     * Of a milestone that is told twice, the earlier time counts.
     *
     * @param milestone its place in the journey; -1 for one that is no longer in it
     */
    void reach(int milestone, long millis) {
        if (milestone >= 0) {
            reached[milestone] = Math.min(reached[milestone], millis);
        }
        first = Math.min(first, millis);
    }

    /** Of the attribute that matters, what was told last. */
    void tell(String value) {
        this.value = value;
    }

    public @Nullable String value() {
        return value;
    }

    /** When the first thing happened to it. */
    public long first() {
        return first;
    }

    public boolean hasReached(int milestone) {
        return reached[milestone] != NEVER;
    }

    /** @throws IllegalStateException if it was not reached */
    public long at(int milestone) {
        if (!hasReached(milestone)) {
            throw new IllegalStateException("not reached");
        }
        return reached[milestone];
    }

    /** How long it took from one milestone to another, in milliseconds; -1 if it did not reach both, in that order. */
    public long between(int from, int to) {
        return hasReached(from) && hasReached(to) ? Math.max(-1, reached[to] - reached[from]) : -1;
    }

    /** Whether it reached a milestone or one that comes later in the journey. */
    public boolean isBeyond(int milestone) {
        return Arrays.stream(reached, milestone, reached.length).anyMatch(at -> at != NEVER);
    }
}
