package nl.knelpunt.service;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knelpunt.contract.BusinessCalendar;

/** Official days off, as Jollyday knows them; what is only observed, such as the Dutch Good Friday, is none. */
final class Holidays {
    private Holidays() {}

    /**
     * @param region one of {@link BusinessCalendar#HOLIDAY_REGIONS}
     * @param last included
     */
    static synchronized Set<LocalDate> between(String region, LocalDate first, LocalDate last) {
        return HolidayManager.getInstance(ManagerParameters.create(region))
                .getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
