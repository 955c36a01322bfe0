package nl.knelpunt.contract;

/**
 * Something wrong in a configuration file.
 *
 * @param line from 1
 * @param column from 1
 */
public record ConfigurationProblem(String file, int line, int column, String message) {
    /** As compilers write it, so that editors jump there. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
