package nl.knelpunt.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers what is wrong in one file, so that all of it is reported at once. */
public final class ConfigurationProblems {
    private final String file;
    private final List<ConfigurationProblem> found = new ArrayList<>();

    ConfigurationProblems(String file) {
        this.file = file;
    }

    /** @param node at which the problem is */
    public void add(Node node, String message) {
        add(node.getStartMark().orElse(null), message);
    }

    void add(@Nullable Mark mark, String message) {
        found.add(new ConfigurationProblem(
                file, mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, message));
    }

    /**
     * Reports a name that is none of the known ones.
     *
     * @return the nearest of them, if one is near
     */
    public Optional<String> addUnknown(Node node, String what, String name, Collection<String> known) {
        var nearest = Nearest.to(name, known);
        var help = nearest.map(meant -> "did you mean \"" + meant + "\"?")
                .orElseGet(() ->
                        "known: " + String.join(", ", known.stream().sorted().toList()));
        add(node, what + " \"" + name + "\" is not known; " + help);
        return nearest;
    }

    void checkId(Node node, String id) {
        var problem = Limits.id(id);
        if (problem != null) {
            add(node, "an id " + problem);
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw toException();
        }
    }

    ConfigurationException toException() {
        found.sort(Comparator.comparingInt(ConfigurationProblem::line)
                .thenComparingInt(ConfigurationProblem::column)
                .thenComparing(ConfigurationProblem::message));
        return new ConfigurationException(found);
    }
}
