package nl.knelpunt.notifier.trend;

/**
 * Where a complaint belongs on the two axes.
 *
 * @param step id of the journey step
 * @param fault id of the kind of fault, or unclear
 */
public record Cell(String step, String fault) {}
