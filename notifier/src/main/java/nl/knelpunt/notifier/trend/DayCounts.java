package nl.knelpunt.notifier.trend;

import java.util.Arrays;
import java.util.List;

/** How many on each day of a period and the one before. Not for several threads. */
final class DayCounts {
    private final long[] counts;

    /** @param days of each period */
    DayCounts(int days) {
        counts = new long[2 * days];
    }

    void add(int day) {
        counts[day]++;
    }

    long before() {
        return Arrays.stream(counts, 0, counts.length / 2).sum();
    }

    long now() {
        return Arrays.stream(counts, counts.length / 2, counts.length).sum();
    }

    /** Those of the period itself. */
    List<Long> perDay() {
        return Arrays.stream(counts, counts.length / 2, counts.length).boxed().toList();
    }
}
