package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.knelpunt.service.WorkingTime;

/** When a department's day ends. */
final class WorkingDay {
    /** Of one that is open at midnight, too. */
    private static final LocalTime USUAL_END = LocalTime.of(17, 0);

    /** What ends sooner than that is too short to promise anything in. */
    private static final Duration LEAST = Duration.ofMinutes(30);

    private WorkingDay() {}

    /** @return the end of this working day, or of the next if this one is over or nearly so */
    static Instant end(WorkingTime hours, Instant now, ZoneId zone) {
        var first = hours.nextOpening(now);
        var today = endOf(hours, first, zone);
        return !today.isBefore(first.plus(LEAST))
                ? today
                : endOf(
                        hours,
                        hours.nextOpening(LocalDate.ofInstant(first, zone)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()),
                        zone);
    }

    /** @param open a moment at which it is open */
    private static Instant endOf(WorkingTime hours, Instant open, ZoneId zone) {
        var day = LocalDate.ofInstant(open, zone);
        var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        var end = hours.plus(open, hours.between(open, midnight));
        return end.equals(midnight) ? day.atTime(USUAL_END).atZone(zone).toInstant() : end;
    }
}
