package nl.knelpunt.app.bottlenecks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts as shades of one blue, from white to nearly black: lightness alone tells them apart, so that it reads without colours, too.
 * By the square root, so that the many small cells differ.
 *
 * @param most the count with the darkest shade, at least 1
 */
record Scale(long most) {
    private static final int[] LIGHT = {247, 251, 255};
    private static final int[] MIDDLE = {107, 164, 211};
    private static final int[] DARK = {8, 40, 92};
    private static final int LEGEND_STEPS = 4;
    private static final double DARK_FROM = 0.675;

    String colour(long count) {
        var share = share(count);
        var from = share < 0.5 ? LIGHT : MIDDLE;
        var to = share < 0.5 ? MIDDLE : DARK;
        var part = share < 0.5 ? 2 * share : 2 * share - 1;
        return "#%02x%02x%02x"
                .formatted(mix(from[0], to[0], part), mix(from[1], to[1], part), mix(from[2], to[2], part));
    }

    /** For what is written upon it. */
    String ink(long count) {
        return share(count) > DARK_FROM ? "#ffffff" : "#000000";
    }

    /** Counts to show, ascending. */
    List<Long> legend() {
        return IntStream.rangeClosed(0, LEGEND_STEPS)
                .mapToObj(step -> Math.round(most * Math.pow((double) step / LEGEND_STEPS, 2)))
                .distinct()
                .toList();
    }

    private double share(long count) {
        return Math.sqrt((double) Math.min(count, most) / most);
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + part * (to - from));
    }
}
