package nl.knelpunt.app.bottlenecks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns for a terminal. Not for several threads. */
final class Table {
    private static final String GAP = "  ";

    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param columns their headings; one that begins with {@code >} is of numbers, and set to the right */
    Table(String... columns) {
        right = Arrays.stream(columns).map(column -> column.startsWith(">")).toList();
        add(Arrays.stream(columns)
                .map(column -> column.startsWith(">") ? column.substring(1) : column)
                .toArray(String[]::new));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    List<String> lines() {
        var widths = new int[right.size()];
        rows.forEach(row -> {
            for (var column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            var space = " ".repeat(widths[column] - width(row.get(column)));
            line.append(column == 0 ? "" : GAP)
                    .append(right.get(column) ? space + row.get(column) : row.get(column) + space);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
