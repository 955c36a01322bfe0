package nl.knelpunt.producer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which column holds which field of the complaint. */
final class CsvColumns {
    private static final List<String> FIELDS = List.of(
            "text",
            "rating",
            "complaintId",
            "submittedAt",
            "channel",
            "language",
            "orderId",
            "productId",
            "takenBy",
            "customer.reference",
            "customer.name",
            "customer.email",
            "customer.phone",
            "customer.segment");
    private static final String ATTRIBUTE = "attributes.";
    private static final int SHOWN = 50;

    private final int columns;
    private final Map<String, Integer> columnOf;

    private CsvColumns(int columns, Map<String, Integer> columnOf) {
        this.columns = columns;
        this.columnOf = columnOf;
    }

    /**
     * A column that is not mapped but has a field's name is taken as that field.
     *
     * @param mapped column by field
     * @throws SubmissionException if a field or column is unknown, a column is there twice, or none holds the text
     */
    static CsvColumns of(List<String> header, Map<String, String> mapped) {
        var columnOf = new TreeMap<String, Integer>();
        for (var name : header) {
            if (isField(name) && !mapped.containsKey(name) && !mapped.containsValue(name)) {
                columnOf.put(name, only(name, header));
            }
        }
        mapped.forEach((field, column) -> {
            if (!isField(field)) {
                throw new SubmissionException("there is no field \"" + field + "\": the fields are "
                        + String.join(", ", FIELDS) + " and " + ATTRIBUTE + "NAME");
            }
            columnOf.put(field, only(column, header));
        });
        if (!columnOf.containsKey("text")) {
            throw new SubmissionException(
                    "no column holds the text: name it with --map text=COLUMN; the columns are " + shown(header));
        }
        return new CsvColumns(header.size(), columnOf);
    }

    /** An empty cell is a field that is absent. */
    Reading<JsonNode> complaint(List<String> cells) {
        if (cells.size() != columns) {
            return Reading.bad(
                    ProblemType.MALFORMED, "must have " + columns + " columns, as the header, but has " + cells.size());
        }
        var complaint = Json.MAPPER.createObjectNode();
        columnOf.forEach((field, column) -> {
            var cell = cells.get(column);
            if (!cell.isEmpty()) {
                put(complaint, field, cell);
            }
        });
        return new Reading.Good<>(complaint);
    }

    private static void put(ObjectNode complaint, String field, String cell) {
        var dot = field.indexOf('.');
        if (dot > 0) {
            complaint.withObjectProperty(field.substring(0, dot)).put(field.substring(dot + 1), cell);
        } else if (field.equals("rating") && cell.matches("[0-9]{1,9}")) {
            complaint.put(field, Integer.parseInt(cell));
        } else {
            complaint.put(field, cell);
        }
    }

    private static boolean isField(String name) {
        return FIELDS.contains(name) || (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length());
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
