package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;

/** Says who hears of a complaint, or why nobody does. What {@code knelpunt route} prints and what production does. */
public final class Router {
    static final int URGENT = 4;

    private final Shop shop;
    private final BiConsumer<Route, Boolean> asked;

    public Router(Shop shop) {
        this(shop, (route, matches) -> {});
    }

    /** @param asked told of each route that is asked, and whether it matches */
    public Router(Shop shop, BiConsumer<Route, Boolean> asked) {
        this.shop = shop;
        this.asked = asked;
    }

    /** Whether it goes through at once and by itself, whatever else is known: it may be about safety. */
    public static boolean isUrgent(ComplaintClassified classified) {
        return classified.severity() >= URGENT;
    }

    static boolean isUrgent(AlertedComplaint complaint) {
        return complaint.severity() >= URGENT;
    }

    /** Whether it must be seen before others: it may be about safety, or nobody else answered. */
    static boolean isLoud(AlertRaised alert) {
        var again = alert.followUp();
        return (again != null && again.reason() == FollowUp.Reason.LAST_RESORT)
                || alert.complaints().stream().anyMatch(Router::isUrgent);
    }

    public Routing route(ComplaintClassified classified) {
        if (classified.kind() == Kind.PRAISE) {
            return new Routing.Held(HeldBack.Reason.PRAISE);
        }
        if (classified.step().equals(Journey.NONE)) {
            return new Routing.Held(HeldBack.Reason.NO_PROBLEM);
        }
        var ways = ways(Labels.of(classified), classified.department());
        return ways.isEmpty() ? new Routing.Held(HeldBack.Reason.NO_RECEIVER) : new Routing.Alerted(ways);
    }

    /** Whether anybody hears of a complaint that was placed there, whatever its verdict said. */
    public boolean isHeard(ComplaintClassified classified, String step, String fault, String department) {
        var labels = Labels.of(classified);
        labels.put("step", step);
        labels.put("fault", fault);
        labels.put("department", department);
        return !ways(labels, department).isEmpty();
    }

    List<Routing.Way> ways(AlertedComplaint complaint, String department) {
        return ways(Labels.of(complaint, department), department);
    }

    List<Routing.Way> ways(BottleneckDetected problem, String department) {
        return ways(Labels.of(problem, department), department);
    }

    /** @return the routes that take these labels, the root if none below it does */
    List<Route> routes(Map<String, String> labels) {
        return routes(shop.routes(), labels);
    }

    private List<Routing.Way> ways(Map<String, String> labels, String department) {
        var ways = new ArrayList<Routing.Way>();
        var heard = new HashSet<String>();
        for (var route : routes(labels)) {
            for (var receiver : receivers(route, department)) {
                if (heard.add(receiver.id())) {
                    ways.add(new Routing.Way(route, receiver));
                }
            }
        }
        return ways;
    }

    private List<Receiver> receivers(Route route, String department) {
        return route.receivers().isEmpty() ? shop.receiversOf(department) : shop.receivers(route.receivers());
    }

    private List<Route> routes(Route route, Map<String, String> labels) {
        var matches = route.matches(labels);
        asked.accept(route, matches);
        if (!matches) {
            return List.of();
        }
        var taken = new ArrayList<Route>();
        for (var below : route.routes()) {
            var found = routes(below, labels);
            taken.addAll(found);
            if (!found.isEmpty() && !below.continues()) {
                break;
            }
        }
        return taken.isEmpty() ? List.of(route) : taken;
    }
}
