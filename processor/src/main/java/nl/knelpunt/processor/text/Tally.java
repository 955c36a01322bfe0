package nl.knelpunt.processor.text;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts how often which label was given for which. */
final class Tally {
    private final Map<String, Integer> wanted = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private final Map<String, Integer> right = new TreeMap<>();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

    void add(String label, String answer) {
        wanted.merge(label, 1, Integer::sum);
        given.merge(answer, 1, Integer::sum);
        confusion.computeIfAbsent(label, l -> new TreeMap<>()).merge(answer, 1, Integer::sum);
        if (label.equals(answer)) {
            right.merge(label, 1, Integer::sum);
        }
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** For each wanted label, how often which was given. */
    Map<String, Map<String, Integer>> givenForWanted() {
        return Collections.unmodifiableMap(confusion);
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

    /** A line for each wanted label: how often which was given. */
    String confusion() {
        Set<String> columns = new TreeSet<>(wanted.keySet());
        columns.addAll(given.keySet());
        int width = columns.stream().mapToInt(String::length).max().orElse(0) + 2;
        StringBuilder table = new StringBuilder(pad("wanted \\ given", width));
        columns.forEach(column -> table.append(pad(column, width)));
        for (String label : columns) {
            table.append(System.lineSeparator()).append(pad(label, width));
            for (String column : columns) {
                Integer count = confusion.getOrDefault(label, Map.of()).get(column);
                table.append(pad(count == null ? "." : count.toString(), width));
            }
        }
        return table.toString();
    }

    /** A line for each label: how many, precision, recall and their harmonic mean. */
    String perLabel() {
        Set<String> labels = new TreeSet<>(wanted.keySet());
        labels.addAll(given.keySet());
        int width = labels.stream().mapToInt(String::length).max().orElse(0) + 2;
        StringBuilder table = new StringBuilder(pad("label", width) + "  rows  precision  recall     F1");
        for (String label : labels) {
            table.append(System.lineSeparator())
                    .append(pad(label, width))
                    .append(String.format(
                            Locale.ROOT,
                            "%6d %10.3f %7.3f %6.3f",
                            of(label, wanted),
                            share(label, given),
                            share(label, wanted),
                            f1(label)));
        }
        return table.toString();
    }

    private double share(String label, Map<String, Integer> counts) {
        return (double) of(label, right) / Math.max(1, of(label, counts));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
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
