package nl.knelpunt.app;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.notifier.OpeningHours;
import nl.knelpunt.notifier.Router;
import nl.knelpunt.notifier.Routing;
import org.jspecify.annotations.Nullable;

/** What routing makes of a complaint, told step by step. */
final class RoutePlan {
    private final Shop shop;
    private final OpeningHours hours;
    private final DateTimeFormatter time;
    private final List<String> lines = new ArrayList<>();

    RoutePlan(Shop shop) {
        this.shop = shop;
        this.hours = new OpeningHours(shop);
        this.time = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss VV", Locale.ENGLISH)
                .withZone(shop.timeZone());
    }

    List<String> of(ComplaintClassified classified, Instant now) {
        add("department", classified.department() + ", which has step " + classified.step());
        var router = new Router(
                shop,
                (route, matches) -> add(
                        "route " + route.place(), (matches ? "matches: " : "does not match: ") + conditions(route)));
        switch (router.route(classified)) {
            case Routing.Held(var reason) -> add("held back", Json.name(reason));
            case Routing.Alerted(var ways) -> ways.forEach(way -> tell(way, classified, now));
        }
        return lines;
    }

    private void tell(Routing.Way way, ComplaintClassified classified, Instant now) {
        var receiver = way.receiver();
        add(
                "alerted",
                receiver.id() + " over " + receiver.channel() + ", by route "
                        + way.route().place());
        if (Router.isUrgent(classified)) {
            add("", "at once and by itself: severity 4 waits for nothing");
        } else {
            whenNotUrgent(way.route(), receiver, classified.department(), now);
        }
        afterwards(way.route());
    }

    private void whenNotUrgent(Route route, Receiver receiver, String department, Instant now) {
        var grouping = route.grouping();
        var gathered = now.plus(grouping.groupWait());
        var at = hours.of(route, department).nextOpening(gathered);
        if (grouping.by().contains(Route.COMPLAINT)) {
            add("", "by itself");
        } else if (grouping.by().isEmpty()) {
            add("", "with all else of the department");
        } else {
            add("", "with what has the same " + String.join(", ", grouping.by()));
        }
        if (!grouping.groupWait().isZero()) {
            add(
                    "",
                    "waits " + duration(grouping.groupWait())
                            + " for others; from an alert of the group to its next it is "
                            + duration(grouping.groupInterval()));
        }
        if (at.isAfter(gathered)) {
            add("", "waits until the department opens, and comes with all that waits for that");
        }
        if (receiver.maxPerHour() != null) {
            add("", "at most " + receiver.maxPerHour() + " alerts an hour; what is more waits for the next");
        }
        add("", "at " + time.format(at) + (grouping.groupWait().isZero() ? "" : " if it is the first of its group"));
    }

    private void afterwards(Route route) {
        var repeat = route.grouping().repeatInterval();
        if (repeat != null) {
            add("", "again every " + duration(repeat) + " while nobody took it");
        }
        var escalation = escalation(route);
        if (escalation != null) {
            add("", "if nobody answers: " + escalation);
        }
    }

    private @Nullable String escalation(Route route) {
        var escalation = route.escalation() == null ? null : shop.escalations().get(route.escalation());
        if (escalation == null) {
            return null;
        }
        var steps = new ArrayList<String>();
        for (var level : escalation.levels()) {
            steps.add("after " + duration(level.after())
                    + (level.receivers().isEmpty() ? " a reminder" : " " + String.join(", ", level.receivers())));
        }
        steps.add("after " + duration(escalation.levels().getLast().after()) + " more the last resort, "
                + String.join(", ", shop.lastResort()));
        return String.join("; ", steps) + (escalation.working() ? " (working time)" : "");
    }

    private static String conditions(Route route) {
        var all = new ArrayList<String>();
        new TreeMap<>(route.match()).forEach((label, values) -> all.add(label + " " + or(values)));
        new TreeMap<>(route.unless()).forEach((label, values) -> all.add(label + " not " + or(values)));
        return all.isEmpty() ? "everything" : String.join(" and ", all);
    }

    private static String or(Set<String> values) {
        return String.join(" or ", values.stream().sorted().toList());
    }

    private static String duration(Duration duration) {
        var parts = new ArrayList<String>();
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("d", duration.toDaysPart());
        units.put("h", (long) duration.toHoursPart());
        units.put("min", (long) duration.toMinutesPart());
        units.put("s", (long) duration.toSecondsPart());
        units.forEach((unit, amount) -> {
            if (amount > 0) {
                parts.add(amount + " " + unit);
            }
        });
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private void add(String what, String text) {
        lines.add("%-12s%s".formatted(what, text));
    }
}
