package nl.knelpunt.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the tree of routes, and says which of them nothing can reach. */
final class RouteReader {
    private static final int LEAST_SEVERITY = 1;
    private static final int MOST_SEVERITY = 4;

    private final ConfigurationProblems problems;
    private final Known known;

    /**
     * What routes may name.
     *
     * @param departments ids, also of those with problems; empty if they are not known
     * @param receivers likewise
     * @param calendars names
     * @param escalations ids
     */
    record Known(
            Set<String> departments,
            Set<String> receivers,
            Set<String> calendars,
            Set<String> escalations,
            Journey journey) {}

    RouteReader(ConfigurationProblems problems, Known known) {
        this.problems = problems;
        this.known = known;
    }

    Route root(YamlMapping entry) {
        var route = read(entry, Route.USUAL, Route.ROOT);
        entry.done();
        return route;
    }

    private Route read(YamlMapping entry, Route above, String place) {
        var receivers =
                entry.has("receivers") ? names(entry, "receivers", "receiver", known.receivers()) : above.receivers();
        var calendar = calendar(entry, above);
        var escalation = entry.has("escalation")
                ? name(entry, "escalation", known.escalations(), List.of())
                : above.escalation();
        var grouping = grouping(entry, above.grouping());
        var own = new Route(place, Map.of(), Map.of(), receivers, false, grouping, calendar, escalation, List.of());
        return new Route(
                place, Map.of(), Map.of(), receivers, false, grouping, calendar, escalation, below(entry, own));
    }

    private List<Route> below(YamlMapping entry, Route above) {
        var below = new ArrayList<Route>();
        if (entry.has("routes")) {
            entry.mappings("routes", child -> {
                var route = matching(child, above, above.place() + "." + below.size());
                var before = below.stream()
                        .filter(sibling -> takesAll(sibling, route))
                        .findFirst();
                before.ifPresent(sibling -> problems.add(
                        child.node(),
                        "nothing reaches this route: route " + sibling.place()
                                + " before it takes all that it matches"));
                below.add(route);
            });
        }
        return below;
    }

    private Route matching(YamlMapping entry, Route above, String place) {
        var match = labels(entry, "match");
        var unless = labels(entry, "unless");
        var continues = entry.optional("continue", AlertingReader::yesOrNo, "true or false");
        var route = read(entry, above, place);
        if (match.entrySet().stream()
                .anyMatch(wanted -> !wanted.getValue().isEmpty()
                        && unless.getOrDefault(wanted.getKey(), Set.of()).containsAll(wanted.getValue()))) {
            problems.add(entry.node(), "nothing reaches this route: it excludes all that it matches");
        }
        route.all()
                .skip(1)
                .filter(lower -> contradict(match, lower.match()))
                .findFirst()
                .ifPresent(lower -> problems.add(
                        entry.node(),
                        "nothing reaches route " + lower.place()
                                + ": this route, which is above it, matches nothing of it"));
        return new Route(
                place,
                match,
                unless,
                route.receivers(),
                Boolean.TRUE.equals(continues),
                route.grouping(),
                route.calendar(),
                route.escalation(),
                route.routes());
    }

    private static boolean contradict(Map<String, Set<String>> upper, Map<String, Set<String>> lower) {
        return upper.entrySet().stream().anyMatch(wanted -> {
            var values = lower.get(wanted.getKey());
            return values != null && values.stream().noneMatch(wanted.getValue()::contains);
        });
    }

    private static boolean takesAll(Route before, Route route) {
        return !before.continues()
                && before.unless().isEmpty()
                && before.match().entrySet().stream().allMatch(taken -> {
                    var wanted = route.match().get(taken.getKey());
                    return wanted != null && taken.getValue().containsAll(wanted);
                });
    }

    private Grouping grouping(YamlMapping entry, Grouping above) {
        var by = entry.has("groupBy") ? groupBy(entry) : above.by();
        var wait = entry.optional(
                "groupWait",
                text -> AlertingReader.duration(text, Duration.ZERO),
                "a duration from PT0S to P14D, such as PT30S");
        var interval = positive(entry, "groupInterval");
        var repeat = positive(entry, "repeatInterval");
        return new Grouping(
                by,
                wait == null ? above.groupWait() : wait,
                interval == null ? above.groupInterval() : interval,
                repeat == null ? above.repeatInterval() : repeat);
    }

    private static @Nullable Duration positive(YamlMapping entry, String key) {
        return entry.optional(
                key,
                text -> AlertingReader.duration(text, Duration.ofSeconds(1)),
                "a duration from PT1S to P14D, such as PT5M");
    }

    /** By the department alone is by nothing: an alert always has one. */
    private List<String> groupBy(YamlMapping entry) {
        var words = entry.oneOrMore("groupBy");
        if (words.size() == 1 && words.get(0).getValue().equals("department")) {
            return List.of();
        }
        words.forEach(word -> requireLabel(word, true));
        return words.stream().map(ScalarNode::getValue).toList();
    }

    private void requireLabel(ScalarNode word, boolean grouping) {
        var label = word.getValue();
        var labels = Stream.concat(Route.LABELS.stream(), grouping ? Stream.of(Route.COMPLAINT) : Stream.of())
                .toList();
        if (!labels.contains(label)
                && !(label.startsWith(Route.ATTRIBUTES) && label.length() > Route.ATTRIBUTES.length())) {
            problems.addUnknown(word, "label", label, labels);
        }
    }

    private Map<String, Set<String>> labels(YamlMapping entry, String key) {
        var labels = new LinkedHashMap<String, Set<String>>();
        if (!entry.has(key)) {
            return labels;
        }
        var section = entry.mapping(key);
        for (var label : section.keys()) {
            if (section.keyOf(label) instanceof ScalarNode word) {
                requireLabel(word, false);
            }
            section.has(label);
            var values = new LinkedHashSet<String>();
            section.oneOrMore(label).forEach(value -> values.addAll(values(label, value)));
            labels.put(label, values);
        }
        return labels;
    }

    private List<String> values(String label, ScalarNode word) {
        var value = word.getValue();
        if (label.equals("severity")) {
            return severities(word);
        }
        var allowed = allowed(label);
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            problems.addUnknown(word, label, value, allowed);
        }
        return List.of(value);
    }

    /** @return empty if any value is */
    private Collection<String> allowed(String label) {
        return switch (label) {
            case "department" -> known.departments();
            case "step" -> withUnclear(known.journey().steps().stream().map(Journey.Step::id));
            case "fault" -> withUnclear(known.journey().faults().stream().map(Journey.Fault::id));
            case "kind" -> Arrays.stream(Kind.values()).map(Json::name).toList();
            case "channel" -> Arrays.stream(Channel.values()).map(Json::name).toList();
            case "problem" -> List.of("yes", "no");
            default -> List.of();
        };
    }

    private static List<String> withUnclear(Stream<String> ids) {
        return Stream.concat(ids, Stream.of(Journey.UNCLEAR)).toList();
    }

    private List<String> severities(ScalarNode word) {
        var text = word.getValue();
        if (text.matches("[" + LEAST_SEVERITY + "-" + MOST_SEVERITY + "]\\+?")) {
            var least = Character.digit(text.charAt(0), 10);
            return IntStream.rangeClosed(least, text.endsWith("+") ? MOST_SEVERITY : least)
                    .mapToObj(Integer::toString)
                    .toList();
        }
        problems.add(word, "a severity is 1, 2, 3 or 4, or 3+ for that and more");
        return List.of();
    }

    private @Nullable String calendar(YamlMapping entry, Route above) {
        return entry.has("calendar")
                ? name(entry, "calendar", known.calendars(), List.of(Route.ALWAYS))
                : above.calendar();
    }

    private String name(YamlMapping entry, String key, Set<String> there, List<String> besides) {
        var name = entry.required(key);
        var all = Stream.concat(there.stream(), besides.stream()).toList();
        if (!name.isEmpty() && !all.contains(name)) {
            if (all.isEmpty()) {
                problems.add(entry.at(key), "there is no section \"" + key + "s\" with \"" + name + "\" in it");
            } else {
                problems.addUnknown(entry.at(key), key, name, all);
            }
        }
        return name;
    }

    private List<String> names(YamlMapping entry, String key, String what, Set<String> there) {
        var words = entry.list(key);
        for (var word : words) {
            if (!there.isEmpty() && !there.contains(word.getValue())) {
                problems.addUnknown(word, what, word.getValue(), there);
            }
        }
        return words.stream().map(ScalarNode::getValue).toList();
    }
}
