package nl.knelpunt.producer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Json;
import tools.jackson.databind.JsonNode;

/** Which column holds which field. */
final class CsvColumns {
    private static final int SHOWN = 50;

    private final int columns;
    private final Map<String, Integer> columnOf;
    private final FileFields fields;

    private CsvColumns(int columns, Map<String, Integer> columnOf, FileFields fields) {
        this.columns = columns;
        this.columnOf = columnOf;
        this.fields = fields;
    }

    /**
     * A column that is not mapped but has a field's name is taken as that field.
     *
     * @param mapped column by field
     * @throws SubmissionException if a field or column is unknown, a column is there twice, or one that must be there is not
     */
    static CsvColumns of(List<String> header, Map<String, String> mapped, FileFields fields) {
        var columnOf = new TreeMap<String, Integer>();
        for (var name : header) {
            if (fields.has(name) && !mapped.containsKey(name) && !mapped.containsValue(name)) {
                columnOf.put(name, only(name, header));
            }
        }
        mapped.forEach((field, column) -> {
            if (!fields.has(field)) {
                throw new SubmissionException("there is no field \"" + field + "\": the fields are " + fields.all());
            }
            columnOf.put(field, only(column, header));
        });
        var used = fields.used(Set.copyOf(columnOf.keySet()), mapped.keySet(), shown(header));
        columnOf.keySet().retainAll(used);
        return new CsvColumns(header.size(), columnOf, fields);
    }

    /** An empty cell is a field that is absent. */
    Reading<JsonNode> row(List<String> cells) {
        if (cells.size() != columns) {
            return Reading.bad(
                    ProblemType.MALFORMED, "must have " + columns + " columns, as the header, but has " + cells.size());
        }
        var row = Json.MAPPER.createObjectNode();
        columnOf.forEach((field, column) -> {
            var cell = cells.get(column);
            if (!cell.isEmpty()) {
                fields.put(row, field, cell);
            }
        });
        return new Reading.Good<>(row);
    }

    private static int only(String column, List<String> header) {
        return switch (Collections.frequency(header, column)) {
            case 0 ->
                throw new SubmissionException(
                        "there is no column \"" + column + "\": the columns are " + shown(header));
            case 1 -> header.indexOf(column);
            default -> throw new SubmissionException("there is more than one column \"" + column + "\"");
        };
    }

    /** A file without a header has a complaint in its first row, so only the beginnings. */
    private static String shown(List<String> header) {
        return header.stream()
                .limit(SHOWN)
                .map(name -> name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name)
                .collect(Collectors.joining(", "));
    }
}
