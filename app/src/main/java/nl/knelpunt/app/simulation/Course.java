package nl.knelpunt.app.simulation;

import java.time.Duration;

/**
 * By how much something is multiplied while an incident lasts.
 *
 * @param factor at its beginning; at least 1
 * @param perDay growth of the factor a day, compounded: 0.05 is 5 %
 */
record Course(double factor, double perDay) {
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    double at(Scope scope, long millis) {
        return factor * Math.pow(1 + perDay, (millis - scope.from().toEpochMilli()) / DAY_MILLIS);
    }

    /** The most that is added to the once that is there anyway. */
    double greatestExcess(Scope scope) {
        return at(scope, scope.until().toEpochMilli()) - 1;
    }
}
