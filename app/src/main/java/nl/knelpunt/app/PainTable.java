package nl.knelpunt.app;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Journey;

/** Where it hurts: complaints by step and fault. */
final class PainTable {
    private static final int NAME_WIDTH = 12;
    private static final int COUNT_WIDTH = 15;

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();

    void count(ComplaintClassified classified) {
        if (!classified.step().equals(Journey.NONE)) {
            counts.computeIfAbsent(classified.step(), step -> new TreeMap<>()).merge(classified.fault(), 1L, Long::sum);
            faults.merge(classified.fault(), 1L, Long::sum);
        }
    }

    /** Steps down, faults across, where it hurts most first. */
    String draw() {
        var columns = faults.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        var table = new StringBuilder(Style.BOLD.of("Where it hurts")).append(System.lineSeparator());
        table.append(" ".repeat(NAME_WIDTH));
        columns.forEach(fault -> table.append(right(fault, COUNT_WIDTH)));
        table.append(right("all", COUNT_WIDTH)).append(System.lineSeparator());
        counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Map<String, Long>> row) -> sum(row.getValue()))
                        .reversed())
                .forEach(row -> {
                    table.append(left(row.getKey(), NAME_WIDTH));
                    columns.forEach(fault -> table.append(cell(row.getValue().getOrDefault(fault, 0L))));
                    table.append(right(Long.toString(sum(row.getValue())), COUNT_WIDTH))
                            .append(System.lineSeparator());
                });
        return table.toString();
    }

    private static String cell(long count) {
        return right(count == 0 ? "·" : Long.toString(count), COUNT_WIDTH);
    }

    private static long sum(Map<String, Long> row) {
        return row.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String left(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    private static String right(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }
}
