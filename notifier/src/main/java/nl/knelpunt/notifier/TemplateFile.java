package nl.knelpunt.notifier;

import nl.knelpunt.contract.ConfigurationProblem;

/**
 * The text of a template.
 *
 * @param file its path, for people
 * @param own whether it is the shop's
 */
record TemplateFile(String file, String text, boolean own) {
    /** @param line from 1 */
    ConfigurationProblem problem(int line, String message) {
        return new ConfigurationProblem(file, line, 1, message);
    }

    /** @return the first line where this text begins, from 1; 1 if it is not there */
    int lineWith(String part) {
        return 1
                + (int) text.substring(0, Math.max(0, text.indexOf(part)))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** @return the first line with a tag of this name, from 1; 1 if there is none */
    int lineOf(String name) {
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (hasTag(i, name)) {
                return i + 1;
            }
        }
        return 1;
    }

    /** @param line from 1 */
    boolean hasAt(int line, String name) {
        return line >= 1 && line <= text.lines().count() && hasTag(line - 1, name);
    }

    private boolean hasTag(int index, String name) {
        var line = text.lines().skip(index).findFirst().orElse("");
        var at = line.indexOf(name);
        return at > 0 && line.lastIndexOf('{', at) >= 0;
    }
}
