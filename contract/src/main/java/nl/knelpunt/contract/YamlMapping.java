package nl.knelpunt.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read key by key. What is wrong goes to the problems, with its place, and reading goes on;
 * {@link #done()} reports the keys that nobody asked for.
 */
final class YamlMapping {
    private final Node node;
    private final ConfigurationProblems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMapping(Node node, ConfigurationProblems problems) {
        this.node = node;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, "expected keys with values here");
            return;
        }
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(entry.getKeyNode(), "a key must be a word");
            } else if (keys.putIfAbsent(key.getValue(), key) != null) {
                problems.add(key, "key \"" + key.getValue() + "\" stands here twice");
            } else {
                values.put(key.getValue(), entry.getValueNode());
            }
        }
    }

    Node node() {
        return node;
    }

    Set<String> names() {
        return values.keySet();
    }

    /** The node of a value that is there. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    String required(String key) {
        if (!has(key)) {
            problems.add(node, "\"" + key + "\" is missing");
            return "";
        }
        return scalar(at(key));
    }

    String optional(String key, String otherwise) {
        return has(key) ? scalar(at(key)) : otherwise;
    }

    /** Reads with a parser that throws on what it cannot read. */
    <T> @Nullable T optional(String key, Function<String, T> parser, String expected) {
        if (!has(key)) {
            return null;
        }
        try {
            return parser.apply(scalar(at(key)));
        } catch (RuntimeException e) {
            problems.add(at(key), "\"" + key + "\" must be " + expected);
            return null;
        }
    }

    List<String> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(at(key) instanceof SequenceNode sequence)) {
            problems.add(at(key), "\"" + key + "\" must be a list, such as [one, two]");
            return List.of();
        }
        return sequence.getValue().stream().map(this::scalar).toList();
    }

    @Nullable
    YamlMapping mapping(String key) {
        return has(key) ? new YamlMapping(at(key), problems) : null;
    }

    void done() {
        for (var name : keys.keySet()) {
            if (!asked.contains(name)) {
                problems.addUnknown(keyOf(name), "key", name, asked);
            }
        }
    }

    Node keyOf(String name) {
        return keys.getOrDefault(name, node);
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(value, "expected a single value here");
        return "";
    }
}
