package nl.knelpunt.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers what is wrong in one file, so that all of it is reported at once. */
final class ConfigurationProblems {
    private final String file;
    private final List<ConfigurationProblem> found = new ArrayList<>();

    ConfigurationProblems(String file) {
        this.file = file;
    }

    void add(Node node, String message) {
        add(node.getStartMark().orElse(null), message);
    }

    void add(@org.jspecify.annotations.Nullable Mark mark, String message) {
        found.add(new ConfigurationProblem(
                file, mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, message));
    }

    /** Reports a name that is none of the known ones, with the nearest of them. */
    void addUnknown(Node node, String what, String name, Collection<String> known) {
        add(
                node,
                what + " \"" + name + "\" is not known"
                        + Nearest.to(name, known)
                                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                                .orElseGet(() -> "; known: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList())));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(
                    Comparator.comparingInt(ConfigurationProblem::line).thenComparingInt(ConfigurationProblem::column));
            throw new ConfigurationException(found);
        }
    }
}
