package nl.knelpunt.app.bottlenecks;

import java.util.Collections;
import java.util.List;

/** A row of small bars. */
final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** @param counts 0 or more; the highest gets the full bar, and nothing but 0 the lowest */
    static String of(List<Long> counts) {
        var most = counts.isEmpty() ? 0 : Collections.max(counts);
        var line = new StringBuilder();
        for (var count : counts) {
            line.append(BARS.charAt(most == 0 ? 0 : bar(count, most)));
        }
        return line.toString();
    }

    private static int bar(long count, long most) {
        return (int) Math.ceil((double) count * (BARS.length() - 1) / most);
    }
}
