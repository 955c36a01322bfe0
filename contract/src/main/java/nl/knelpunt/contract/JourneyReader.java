package nl.knelpunt.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the journey: its steps, faults and milestones. */
final class JourneyReader {
    static final List<String> LANGUAGES = List.of("nl", "en");

    private final YamlMapping journey;
    private final ConfigurationProblems problems;
    private final Set<String> departments;
    private final Set<String> calendars;

    /**
     * @param departments ids of those there are; empty if they are not known, so that none is refused
     * @param calendars names of those there are
     */
    JourneyReader(YamlMapping journey, ConfigurationProblems problems, Set<String> departments, Set<String> calendars) {
        this.journey = journey;
        this.problems = problems;
        this.departments = departments;
        this.calendars = calendars;
    }

    Journey read() {
        var milestones = journey.list("milestones");
        milestones.forEach(milestone -> problems.checkId(milestone, milestone.getValue()));
        var names = milestones.stream().map(ScalarNode::getValue).toList();
        var steps = new ArrayList<Journey.Step>();
        journey.entries("steps", (id, entry) -> {
            refuseReserved(id, entry);
            steps.add(new Journey.Step(
                    id, department(entry), wrongDepartmentCost(entry), after(entry, names), names(entry)));
        });
        var faults = new ArrayList<Journey.Fault>();
        journey.entries("faults", (id, entry) -> {
            refuseReserved(id, entry);
            faults.add(new Journey.Fault(id, waiting(entry), names(entry)));
        });
        var aliases = aliases(names);
        var stretches = stretches(names, steps.stream().map(Journey.Step::id).toList());
        var attributes = journey.has("attributes")
                ? journey.list("attributes").stream().map(ScalarNode::getValue).toList()
                : List.<String>of();
        journey.done();
        return new Journey(steps, faults, names, aliases, stretches, attributes);
    }

    private Map<String, String> aliases(List<String> milestones) {
        var aliases = new LinkedHashMap<String, String>();
        if (journey.has("aliases")) {
            journey.words("aliases").forEach((alias, milestone) -> {
                if (milestones.contains(alias.getValue())) {
                    problems.add(
                            alias, "\"" + alias.getValue() + "\" is a milestone itself and can stand for no other");
                } else {
                    requireKnown(milestone, "milestone", milestones);
                    aliases.put(alias.getValue(), milestone.getValue());
                }
            });
        }
        return aliases;
    }

    private List<Journey.Stretch> stretches(List<String> milestones, List<String> steps) {
        var stretches = new ArrayList<Journey.Stretch>();
        if (journey.has("stretches")) {
            journey.entries("stretches", (id, entry) -> {
                var from = known(entry, "from", "milestone", milestones);
                var to = known(entry, "to", "milestone", milestones);
                if (milestones.contains(from)
                        && milestones.contains(to)
                        && milestones.indexOf(from) >= milestones.indexOf(to)) {
                    problems.add(
                            entry.at("to"),
                            "\"" + to + "\" does not come after \"" + from + "\" in the list of milestones");
                }
                var step = known(entry, "step", "step", steps);
                stretches.add(
                        new Journey.Stretch(id, from, to, step, calendar(entry, problems, calendars), names(entry)));
            });
        }
        return stretches;
    }

    /** @return null if the entry names none */
    static @Nullable String calendar(YamlMapping entry, ConfigurationProblems problems, Set<String> calendars) {
        var calendar = entry.optional("calendar", "");
        if (calendar.isEmpty()) {
            return null;
        }
        if (calendars.isEmpty()) {
            problems.add(entry.at("calendar"), "there is no section \"calendars\" with \"" + calendar + "\" in it");
        } else if (!calendars.contains(calendar)) {
            problems.addUnknown(entry.at("calendar"), "calendar", calendar, calendars);
        }
        return calendar;
    }

    private String known(YamlMapping entry, String key, String what, List<String> known) {
        var value = entry.required(key);
        if (!value.isEmpty() && !known.contains(value)) {
            problems.addUnknown(entry.at(key), what, value, known);
        }
        return value;
    }

    private void requireKnown(ScalarNode node, String what, List<String> known) {
        if (!known.contains(node.getValue())) {
            problems.addUnknown(node, what, node.getValue(), known);
        }
    }

    private String department(YamlMapping step) {
        var department = step.required("department");
        if (!department.isEmpty() && !departments.isEmpty() && !departments.contains(department)) {
            problems.addUnknown(step.at("department"), "department", department, departments);
        }
        return department;
    }

    private @Nullable String after(YamlMapping step, List<String> milestones) {
        return step.has("after") ? known(step, "after", "milestone", milestones) : null;
    }

    private static double wrongDepartmentCost(YamlMapping step) {
        var cost = step.optional("wrongDepartmentCost", JourneyReader::positive, "a number above 0");
        return cost == null ? Journey.Step.DEFAULT_WRONG_DEPARTMENT_COST : cost;
    }

    private static double waiting(YamlMapping fault) {
        var waiting = fault.optional("waiting", JourneyReader::share, "a number from 0 to 1");
        return waiting == null ? Journey.Fault.DEFAULT_WAITING : waiting;
    }

    private static double share(String text) {
        var number = Double.parseDouble(text);
        if (!(number >= 0 && number <= 1)) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static double positive(String text) {
        var number = Double.parseDouble(text);
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new NumberFormatException();
        }
        return number;
    }

    private void refuseReserved(String id, YamlMapping entry) {
        if (id.equals(Journey.NONE) || id.equals(Journey.UNCLEAR)) {
            problems.add(entry.node(), "\"" + id + "\" has a meaning of its own and cannot be configured");
        }
    }

    private static Map<String, String> names(YamlMapping entry) {
        var names = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            names.put(language, entry.required(language));
        }
        return names;
    }
}
