package nl.knelpunt.contract;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code knelpunt.yaml} says.
 *
 * @param name of the shop, as its departments know it
 * @param timeZone in which people read times
 * @param mailFrom address that alerts come from
 * @param departments by id; {@link Journey#TRIAGE} and each step's department are among them
 * @param receivers by id
 * @param calendars by name; those that the journey's stretches, departments and routes name are among them
 * @param routes the root of the tree
 * @param escalations by id; those that routes name are among them
 * @param lastResort ids of receivers that hear of an alert whose escalation ended and that nobody answered
 * @param report null if no daily reports are sent
 * @param templates folder with the shop's own texts of alerts, which may be missing; null if it has none
 */
public record Shop(
        String name,
        ZoneId timeZone,
        String mailFrom,
        Journey journey,
        Map<String, Department> departments,
        Map<String, Receiver> receivers,
        Map<String, BusinessCalendar> calendars,
        Route routes,
        Map<String, Escalation> escalations,
        List<String> lastResort,
        @Nullable ReportTimes report,
        @Nullable Path templates) {
    /** Where nobody says. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Amsterdam");

    /** One that escalates nothing and reports nothing, each of whose departments has its receivers. */
    public Shop(
            String name,
            ZoneId timeZone,
            String mailFrom,
            Journey journey,
            Map<String, Department> departments,
            Map<String, Receiver> receivers,
            Map<String, BusinessCalendar> calendars) {
        this(
                name,
                timeZone,
                mailFrom,
                journey,
                departments,
                receivers,
                calendars,
                Route.USUAL,
                Map.of(),
                List.of(),
                null);
    }

    /** One with the shipped texts. */
    public Shop(
            String name,
            ZoneId timeZone,
            String mailFrom,
            Journey journey,
            Map<String, Department> departments,
            Map<String, Receiver> receivers,
            Map<String, BusinessCalendar> calendars,
            Route routes,
            Map<String, Escalation> escalations,
            List<String> lastResort,
            @Nullable ReportTimes report) {
        this(
                name,
                timeZone,
                mailFrom,
                journey,
                departments,
                receivers,
                calendars,
                routes,
                escalations,
                lastResort,
                report,
                null);
    }

    public Shop {
        departments = Map.copyOf(departments);
        receivers = Map.copyOf(receivers);
        calendars = Map.copyOf(calendars);
        escalations = Map.copyOf(escalations);
        lastResort = List.copyOf(lastResort);
    }

    /** The same shop with other receivers. */
    public Shop withReceivers(Map<String, Receiver> others) {
        return new Shop(
                name,
                timeZone,
                mailFrom,
                journey,
                departments,
                others,
                calendars,
                routes,
                escalations,
                lastResort,
                report,
                templates);
    }

    /** The same shop with other routes. */
    public Shop withRoutes(Route other) {
        return new Shop(
                name,
                timeZone,
                mailFrom,
                journey,
                departments,
                receivers,
                calendars,
                other,
                escalations,
                lastResort,
                report,
                templates);
    }

    /** The same shop with its own texts. */
    public Shop withTemplates(Path folder) {
        return new Shop(
                name,
                timeZone,
                mailFrom,
                journey,
                departments,
                receivers,
                calendars,
                routes,
                escalations,
                lastResort,
                report,
                folder);
    }

    /** @return who hears on behalf of a department; empty if it is not known or has no receivers */
    public List<Receiver> receiversOf(String department) {
        var known = departments.get(department);
        return known == null ? List.of() : receivers(known.receivers());
    }

    /** @return those of the ids that are known */
    public List<Receiver> receivers(List<String> ids) {
        return ids.stream().map(receivers::get).filter(Objects::nonNull).toList();
    }
}
