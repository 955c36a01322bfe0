package nl.knelpunt.processor.text;

import java.util.Map;
import java.util.TreeMap;

/** Counts how often which label was given for which. */
final class Tally {
    private final Map<String, Integer> wanted = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private final Map<String, Integer> right = new TreeMap<>();

    void add(String label, String answer) {
        wanted.merge(label, 1, Integer::sum);
        given.merge(answer, 1, Integer::sum);
        if (label.equals(answer)) {
            right.merge(label, 1, Integer::sum);
        }
    }

    /** Share of right answers, from 0 to 1. */
    double accuracy() {
        return (double) sum(right) / Math.max(1, sum(wanted));
    }

    /**
     * Mean of the harmonic means of precision and recall, 0 to 1, over the labels that were wanted at least so often: a few rows
     * say too little.
     */
    double macroF1(int minWanted) {
        return wanted.keySet().stream()
                .filter(label -> of(label, wanted) >= minWanted)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    private double f1(String label) {
        return 2.0 * of(label, right) / (of(label, wanted) + of(label, given));
    }

    private static int of(String label, Map<String, Integer> counts) {
        return counts.getOrDefault(label, 0);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
