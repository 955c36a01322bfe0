package nl.knelpunt.processor.timeline;

import java.util.Comparator;
import java.util.List;

/** Tells two sorts apart by a number. */
final class Ranks {
    private Ranks() {}

    /** @param positive of the sort that should have the higher numbers */
    record Scored(double score, boolean positive) {}

    /**
     * How often a positive one has a higher number than a negative one, ties counting half (Mann and Whitney 1947).
     *
     * @return 0 to 1; not a number if there is only one sort
     */
    static double areaUnderCurve(List<Scored> all) {
        var sorted =
                all.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
        double ranks = 0;
        long positives = 0;
        for (int first = 0, end; first < sorted.size(); first = end) {
            end = first;
            while (end < sorted.size()
                    && sorted.get(end).score() == sorted.get(first).score()) {
                end++;
            }
            for (var one : sorted.subList(first, end)) {
                if (one.positive()) {
                    ranks += (first + 1 + end) / 2.0;
                    positives++;
                }
            }
        }
        var negatives = sorted.size() - positives;
        return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }
}
