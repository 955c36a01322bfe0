package nl.knelpunt.contract;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What {@code knelpunt.yaml} says.
 *
 * @param name of the shop, as its departments know it
 * @param timeZone in which people read times
 * @param mailFrom address that alerts come from
 * @param departments by id; {@link Journey#TRIAGE} and each step's department are among them
 * @param receivers by id
 * @param calendars by name; those that the journey's stretches name are among them
 */
public record Shop(
        String name,
        ZoneId timeZone,
        String mailFrom,
        Journey journey,
        Map<String, Department> departments,
        Map<String, Receiver> receivers,
        Map<String, BusinessCalendar> calendars) {
    /** Where nobody says. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Amsterdam");

    public Shop {
        departments = Map.copyOf(departments);
        receivers = Map.copyOf(receivers);
        calendars = Map.copyOf(calendars);
    }

    /** The same shop, each of whose receivers gets summaries. */
    public Shop withSummaries(Duration pace) {
        return withReceivers(receivers.values().stream()
                .map(receiver -> receiver.withSummary(pace))
                .collect(Collectors.toMap(Receiver::id, Function.identity())));
    }

    /** The same shop with other receivers. */
    public Shop withReceivers(Map<String, Receiver> others) {
        return new Shop(name, timeZone, mailFrom, journey, departments, others, calendars);
    }

    /** @return who hears on behalf of a department; empty if it is not known or has no receivers */
    public List<Receiver> receiversOf(String department) {
        var known = departments.get(department);
        return known == null
                ? List.of()
                : known.receivers().stream()
                        .map(receivers::get)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
