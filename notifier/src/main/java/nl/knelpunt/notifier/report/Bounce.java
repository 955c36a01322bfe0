package nl.knelpunt.notifier.report;

/**
 * What one department passed on to another as not its own.
 *
 * @param from id of the department
 * @param to id of the department
 */
public record Bounce(String from, String to, long complaints) {}
