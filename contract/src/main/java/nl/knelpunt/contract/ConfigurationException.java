package nl.knelpunt.contract;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration file cannot be used. Holds every problem, not the first. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ConfigurationProblem> problems;

    public ConfigurationException(List<ConfigurationProblem> problems) {
        super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
