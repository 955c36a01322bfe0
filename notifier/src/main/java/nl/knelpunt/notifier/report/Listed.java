package nl.knelpunt.notifier.report;

import java.util.List;

/**
 * A list that is bounded.
 *
 * @param shown the first of them, at most {@value #MOST}
 * @param more how many were left off
 */
public record Listed<T>(List<T> shown, long more) {
    /** How many are shown at most. */
    public static final int MOST = 10;

    public Listed {
        shown = List.copyOf(shown);
    }

    static <T> Listed<T> of(List<T> all) {
        return new Listed<>(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    long size() {
        return shown.size() + more;
    }
}
