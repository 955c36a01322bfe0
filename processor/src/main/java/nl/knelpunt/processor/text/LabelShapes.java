package nl.knelpunt.processor.text;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What kind of value each field of a labelled line holds, if it is there. */
final class LabelShapes {
    private static final int LEAST_SEVERITY = 1;
    private static final int MOST_SEVERITY = 4;

    private static final Shape STRING = new Shape("a string", JsonNode::isString);
    private static final Shape STRINGS = new Shape("a list of strings", LabelShapes::isStrings);
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("id", new Shape("a string or a number", id -> id.isString() || id.isNumber())),
            Map.entry("text", STRING),
            Map.entry("lang", STRING),
            Map.entry("step", STRING),
            Map.entry("steps", STRINGS),
            Map.entry("fault", STRING),
            Map.entry("faults", STRINGS),
            Map.entry("experience", STRING),
            Map.entry("kind", STRING),
            Map.entry("praised", STRINGS),
            Map.entry("severity", new Shape("a whole number from 1 to 4", LabelShapes::isSeverity)));

    private record Shape(String name, Predicate<JsonNode> fits) {}

    private LabelShapes() {}

    /** What is wrong with the fields of a line, in the order of their names. */
    static List<String> problems(JsonNode line) {
        return SHAPES.entrySet().stream()
                .filter(field -> line.hasNonNull(field.getKey()))
                .filter(field -> !field.getValue().fits().test(line.path(field.getKey())))
                .map(field -> field.getKey() + " is not " + field.getValue().name())
                .sorted()
                .toList();
    }

    private static boolean isStrings(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    private static boolean isSeverity(JsonNode severity) {
        return severity.isInt() && severity.intValue() >= LEAST_SEVERITY && severity.intValue() <= MOST_SEVERITY;
    }
}
