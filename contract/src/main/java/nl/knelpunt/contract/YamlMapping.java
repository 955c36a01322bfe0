package nl.knelpunt.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read key by key. What is wrong goes to the problems, with its place, and reading goes on;
 * {@link #done()} reports what was asked for and is missing, and what is there and was not asked for. A mapping that is
 * itself missing reads as empty, and reports nothing more.
 */
public final class YamlMapping {
    private final Node node;
    private final ConfigurationProblems problems;
    private final boolean isThere;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    YamlMapping(Node node, ConfigurationProblems problems) {
        this.node = node;
        this.problems = problems;
        this.isThere = node instanceof MappingNode;
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

    /** One that is missing. */
    private YamlMapping(YamlMapping parent) {
        this.node = parent.node;
        this.problems = parent.problems;
        this.isThere = false;
    }

    /** Where the mapping itself stands; of one that is missing, the mapping that misses it. */
    public Node node() {
        return node;
    }

    /** @return the key's value; the mapping itself if there is none */
    public Node at(String key) {
        return values.getOrDefault(key, node);
    }

    /** @return where the key stands; the mapping itself if it does not */
    public Node keyOf(String key) {
        return keys.getOrDefault(key, node);
    }

    /** Those that are there; none of a mapping that is missing. */
    Set<String> keys() {
        return values.keySet();
    }

    /** Also makes the key a known one. */
    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Keys that may be there, and are not read. */
    void tolerate(Collection<String> known) {
        asked.addAll(known);
    }

    /** All keys that are there, which are not read. */
    public void tolerateAll() {
        asked.addAll(keys.keySet());
    }

    /** @return empty if there is no usable value, which is then a problem */
    public String required(String key) {
        return isPresent(key) ? text(key, at(key)) : "";
    }

    /** @return empty if the value is unusable, which is then a problem */
    public String optional(String key, String otherwise) {
        return has(key) ? text(key, at(key)) : otherwise;
    }

    /**
     * Reads with a parser that throws on what it cannot read.
     *
     * @return null if the key is missing, or its value unusable, which is then a problem
     */
    public <T> @Nullable T optional(String key, Function<String, T> parser, String expected) {
        var text = optional(key, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            problems.add(at(key), "\"" + key + "\" must be " + expected);
            return null;
        }
    }

    /** A list of different words, at least one, or a single word without the brackets. */
    List<ScalarNode> oneOrMore(String key) {
        if (!(at(key) instanceof ScalarNode word)) {
            return list(key);
        }
        return required(key).isEmpty() ? List.of() : List.of(word);
    }

    /** A list of different words, at least one. */
    public List<ScalarNode> list(String key) {
        var words = new ArrayList<ScalarNode>();
        if (!isPresent(key)) {
            return words;
        }
        if (!(at(key) instanceof SequenceNode sequence)) {
            problems.add(at(key), "\"" + key + "\" must be a list, such as [one, two]");
            return words;
        }
        if (sequence.getValue().isEmpty()) {
            problems.add(sequence, "\"" + key + "\" needs at least one entry");
        }
        var seen = new HashSet<String>();
        for (var item : sequence.getValue()) {
            var text = text(key, item);
            if (!seen.add(text) && !text.isEmpty()) {
                problems.add(item, "\"" + text + "\" stands here twice");
            } else if (item instanceof ScalarNode word && !text.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The mapping under a key, which must be there. The caller calls its {@link #done()}. */
    public YamlMapping mapping(String key) {
        return isPresent(key) ? new YamlMapping(at(key), problems) : new YamlMapping(this);
    }

    /** The same of one that may be left out; it then reads as empty. */
    public YamlMapping optionalMapping(String key) {
        return has(key) ? mapping(key) : new YamlMapping(this);
    }

    /**
     * Reads a mapping from ids to entries of one kind, at least one.
     *
     * @return the ids, also of entries with problems; empty if there are none, which is then a problem
     */
    public Set<String> entries(String key, BiConsumer<String, YamlMapping> reader) {
        var section = mapping(key);
        if (section.isThere && section.values.isEmpty()) {
            problems.add(section.node, "\"" + key + "\" needs at least one entry");
        }
        section.values.forEach((id, value) -> {
            problems.checkId(section.keyOf(id), id);
            var entry = new YamlMapping(value, problems);
            reader.accept(id, entry);
            entry.done();
        });
        return section.values.keySet();
    }

    /** Reads a list of mappings, at least one. */
    public void mappings(String key, Consumer<YamlMapping> reader) {
        if (!isPresent(key)) {
            return;
        }
        if (!(at(key) instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            problems.add(at(key), "\"" + key + "\" must be a list of entries with keys and values, at least one");
            return;
        }
        for (var item : sequence.getValue()) {
            var entry = new YamlMapping(item, problems);
            reader.accept(entry);
            entry.done();
        }
    }

    /** A mapping from words to words. */
    public Map<ScalarNode, ScalarNode> words(String key) {
        return mapping(key).words();
    }

    /** This mapping itself, from words to words. */
    public Map<ScalarNode, ScalarNode> words() {
        tolerateAll();
        var words = new LinkedHashMap<ScalarNode, ScalarNode>();
        values.forEach((name, value) -> {
            if (keyOf(name) instanceof ScalarNode word
                    && !text(name, value).isEmpty()
                    && value instanceof ScalarNode other) {
                words.put(word, other);
            }
        });
        return words;
    }

    /** Reports keys that nobody asked for, and keys that were asked for and are missing. */
    public void done() {
        if (!isThere) {
            return;
        }
        for (var name : keys.keySet()) {
            if (!asked.contains(name)) {
                // a key that is mistyped is not also missing
                problems.addUnknown(keyOf(name), "key", name, asked).ifPresent(missing::remove);
            }
        }
        missing.forEach(key -> problems.add(node, "\"" + key + "\" is missing"));
    }

    private boolean isPresent(String key) {
        if (!has(key)) {
            missing.add(key);
            return false;
        }
        return true;
    }

    private String text(String key, Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            problems.add(value, "\"" + key + "\" takes a single value here");
            return "";
        }
        if (scalar.getValue().isBlank()) {
            problems.add(value, "\"" + key + "\" is empty");
            return "";
        }
        return scalar.getValue();
    }
}
