package nl.knelpunt.app.simulation;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;

/**
 * How a shop's customers are spread over time.
 *
 * @param week seven weights, from Monday
 * @param day 24 weights, from midnight
 */
record Rhythm(List<Double> week, List<Double> day) {
    static final int DAYS = 7;
    static final int HOURS = 24;

    Rhythm {
        week = List.copyOf(week);
        day = List.copyOf(day);
    }

    /** @return what falls into this hour, as a share of a mean day */
    double shareOfDay(ZonedDateTime hour) {
        var ofWeek = week.get(hour.getDayOfWeek().getValue() - 1) * DAYS / sum(week);
        return ofWeek * day.get(hour.getHour()) / sum(day);
    }

    /** @return how awake people are, compared to the hour at which they are most so: 0 to 1 */
    double wakefulness(int hour) {
        return day.get(hour) / Collections.max(day);
    }

    private static double sum(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }
}
