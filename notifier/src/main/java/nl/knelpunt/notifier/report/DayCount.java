package nl.knelpunt.notifier.report;

import java.time.LocalDate;

/**
 * One day of the week that ended yesterday.
 *
 * @param day local to the shop
 * @param written complaints, problem reports and questions
 */
public record DayCount(LocalDate day, long written) {}
