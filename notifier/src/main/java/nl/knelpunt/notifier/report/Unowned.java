package nl.knelpunt.notifier.report;

/**
 * A cell that nobody owns.
 *
 * @param department id of the one that its complaints go to
 * @param unheard whether that department has no receivers; else it is triage
 */
public record Unowned(String step, String fault, String department, boolean unheard, long complaints) {}
