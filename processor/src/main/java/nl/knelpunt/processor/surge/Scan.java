package nl.knelpunt.processor.surge;

import org.jspecify.annotations.Nullable;

/**
 * Looks back from now over one cell, or one attribute value in it. From every counting window of the last six hours on: whether
 * three or six times the usual explains the counts so much better than the usual that chance seldom does it, a CUSUM of each
 * growth (E. S. Page, Continuous inspection schemes, Biometrika 41, 1954) whose expected counts vary. And over lengths from four
 * hours to a week, for what grows less or slowly, each with its part of the false alarms allowed.
 */
final class Scan {
    /** Fewer are no problem, however seldom they are. */
    static final int LEAST = 5;

    private static final double[] TIMES = {3, 6};
    private static final int[] HOURS = {4, 8, 24, 48, 96, 168};
    private static final double WINDOWS_PART = 0.9;
    private static final double HOURS_PART = 0.15;
    private static final double ACUTE_GROWTH = 1.5;
    private static final double SLOW_GROWTH = 1.1;
    private static final double WORTH_A_LOOK = 9;

    private final Cell cell;
    private final @Nullable Stream stream;
    private final Counts counts;
    private final double share;
    private final long now;

    /** @param stream of an attribute value; null for the whole cell */
    Scan(Cell cell, @Nullable Stream stream, long now) {
        this.cell = cell;
        this.stream = stream;
        this.counts = stream == null ? cell.counts() : stream.counts();
        this.share = stream == null ? 1 : stream.share();
        this.now = now;
    }

    /**
     * @param hourOfWeek of now
     * @param logAllowed logarithm of the false alarms allowed for each complaint
     * @param known for how many hours back the norm was not learnt from the counts themselves
     */
    boolean isSurprising(int hourOfWeek, double spread, double logAllowed, long known) {
        return overWindows(hourOfWeek, spread, logAllowed + Math.log(WINDOWS_PART))
                || overHours(hourOfWeek, spread, logAllowed + Math.log(HOURS_PART), known);
    }

    private boolean overWindows(int hourOfWeek, double spread, double logAllowed) {
        var seen = 0;
        var expected = 0.0;
        for (var back = 0; back < Counts.WINDOWS && cell.isClean(now - back); back++) {
            var inWindow = counts.inWindow(now - back);
            seen += inWindow;
            expected += share * cell.expectedInWindow(now - back, now);
            if (inWindow > 0 && seen >= LEAST && seen > ACUTE_GROWTH * expected) {
                for (var times : TIMES) {
                    if (Surprise.ratio(seen, expected, times, spread) >= -logAllowed
                            && Surprise.ratio(seen, expected, times, uncertain(hourOfWeek, hours(back), spread))
                                    >= -logAllowed) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** From that window on, until now. */
    private int hours(int windowsBack) {
        return (int) (Slots.hourOf(now) - Slots.hourOf(now - windowsBack)) + 1;
    }

    private double uncertain(int hourOfWeek, int hours, double spread) {
        return spread + cell.unknown(hourOfWeek, hours) + (stream == null ? 0 : stream.spread());
    }

    private boolean overHours(int hourOfWeek, double spread, double logAllowed, long known) {
        var seen = 0;
        var expected = 0.0;
        var next = 0;
        var hour = Slots.hourOf(now);
        for (var back = 0; back < Math.min(Counts.HOURS, known); back++) {
            if (!cell.isExcluded(hour - back)) {
                seen += counts.inHour(hour - back);
                expected += share * cell.expectedInHour(hour - back, now);
            }
            if (back + 1 == HOURS[next]) {
                var growth = HOURS[next] < 24 ? ACUTE_GROWTH : SLOW_GROWTH;
                if (isSurprising(seen, expected, hourOfWeek, HOURS[next], spread, growth, logAllowed)) {
                    return true;
                }
                next++;
            }
        }
        return false;
    }

    private boolean isSurprising(
            int seen, double expected, int hourOfWeek, int hours, double spread, double growth, double logAllowed) {
        if (seen < LEAST || expected <= 0 || seen < growth * expected) {
            return false;
        }
        var uncertain = uncertain(hourOfWeek, hours, spread);
        var surplus = seen - expected;
        return surplus * surplus > WORTH_A_LOOK * expected * (1 + expected * uncertain)
                && Surprise.log(seen, expected, uncertain) <= logAllowed;
    }

    /** @return the window from which on the counts, of {@value #LEAST} or more, are the least like what was expected */
    long since() {
        var best = now;
        var most = -1.0;
        var seen = 0.0;
        var expected = 0.0;
        for (var window = now; window > now - Counts.WINDOWS; window--) {
            seen += counts.inWindow(window);
            expected += share * cell.expectedInWindow(window, now);
            var ratio = Surprise.ratio(seen, expected);
            if (ratio > most && seen >= LEAST && cell.isClean(window)) {
                best = window;
                most = ratio;
            }
        }
        seen = 0;
        expected = 0;
        var hour = Slots.hourOf(now);
        for (var back = 0; back < Counts.HOURS && !cell.isExcluded(hour - back); back++) {
            seen += counts.inHour(hour - back);
            expected += share * cell.expectedInHour(hour - back, now);
            var ratio = Surprise.ratio(seen, expected);
            if (ratio > most && seen >= LEAST && expected > 0) {
                best = Math.min(now, (hour - back) * Slots.WINDOWS_PER_HOUR);
                most = ratio;
            }
        }
        return best;
    }

    /** @return how many there were from that window on; at most a week's */
    int seen(long since) {
        var seen = 0;
        if (now - since < Counts.WINDOWS) {
            for (var window = since; window <= now; window++) {
                seen += counts.inWindow(window);
            }
        } else {
            for (var hour = firstHour(since); hour <= Slots.hourOf(now); hour++) {
                seen += counts.inHour(hour);
            }
        }
        return seen;
    }

    /** @return how many were expected from that window on; at most a week's */
    double expected(long since) {
        var expected = 0.0;
        if (now - since < Counts.WINDOWS) {
            for (var window = since; window <= now; window++) {
                expected += cell.expectedInWindow(window, now);
            }
        } else {
            for (var hour = firstHour(since); hour <= Slots.hourOf(now); hour++) {
                expected += cell.expectedInHour(hour, now);
            }
        }
        return share * expected;
    }

    private long firstHour(long since) {
        return Math.max(Slots.hourOf(since), Slots.hourOf(now) - Counts.HOURS + 1);
    }
}
