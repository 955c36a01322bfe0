package nl.knelpunt.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A route of the tree by which alerts find their receivers, with what it inherits filled in.
 *
 * @param place where it stands: {@code 0} is the root, {@code 0.2} the third route under that
 * @param match labels, and the values of which each must have one
 * @param unless labels, and the values of which none may have one
 * @param receivers ids; none for those of the department
 * @param continues whether the routes after it are asked as well
 * @param calendar name of the calendar outside which ordinary alerts wait; null for the department's
 * @param escalation id; null for none
 */
public record Route(
        String place,
        Map<String, Set<String>> match,
        Map<String, Set<String>> unless,
        List<String> receivers,
        boolean continues,
        Grouping grouping,
        @Nullable String calendar,
        @Nullable String escalation,
        List<Route> routes) {
    /** The place of a tree's root. */
    public static final String ROOT = "0";

    /** The label that no two complaints share. */
    public static final String COMPLAINT = "complaint";

    /** Begins the labels that are attributes of the complaint or its order. */
    public static final String ATTRIBUTES = "attributes.";

    /** In place of a calendar's name: alerts never wait. */
    public static final String ALWAYS = "always";

    /** By which a route may match, beside attributes. */
    public static final List<String> LABELS =
            List.of("department", "step", "fault", "kind", "severity", "language", "channel", "segment", "problem");

    /** Each department its own receivers. */
    public static final Route USUAL = root(Grouping.USUAL);

    public Route {
        match = Map.copyOf(match);
        unless = Map.copyOf(unless);
        receivers = List.copyOf(receivers);
        routes = List.copyOf(routes);
    }

    /** A tree of one route: each department its own receivers. */
    public static Route root(Grouping grouping) {
        return new Route(ROOT, Map.of(), Map.of(), List.of(), false, grouping, null, null, List.of());
    }

    /** @param labels those that are missing have the empty value */
    public boolean matches(Map<String, String> labels) {
        return match.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().contains(labels.getOrDefault(wanted.getKey(), "")))
                && unless.entrySet().stream()
                        .noneMatch(
                                unwanted -> unwanted.getValue().contains(labels.getOrDefault(unwanted.getKey(), "")));
    }

    /** Itself and all below it. */
    public Stream<Route> all() {
        return Stream.concat(Stream.of(this), routes.stream().flatMap(Route::all));
    }
}
