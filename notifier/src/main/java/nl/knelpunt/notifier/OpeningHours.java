package nl.knelpunt.notifier;

import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.WorkingTime;
import org.jspecify.annotations.Nullable;

/** When an alert may come: in the hours of its route's calendar, or of its department's. */
public final class OpeningHours {
    private final Shop shop;
    private final Map<String, WorkingTime> byCalendar = new HashMap<>();

    public OpeningHours(Shop shop) {
        this.shop = shop;
        shop.calendars().forEach((name, calendar) -> byCalendar.put(name, new WorkingTime(calendar, shop.timeZone())));
    }

    /** @param route null for the root */
    public WorkingTime of(@Nullable Route route, String department) {
        var name = route == null ? null : route.calendar();
        if (name == null) {
            var known = shop.departments().get(department);
            name = known == null ? null : known.calendar();
        }
        return name == null ? WorkingTime.ALWAYS : byCalendar.getOrDefault(name, WorkingTime.ALWAYS);
    }
}
