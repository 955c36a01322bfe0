package nl.knelpunt.app.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.knelpunt.contract.ConfigurationProblems;
import nl.knelpunt.contract.YamlMapping;
import org.jspecify.annotations.Nullable;

/** Reads one incident: what breaks, when, and for which orders. */
final class IncidentReader {
    private static final Set<String> KINDS = Set.of("factor", "growth", "slower", "outage");
    private static final double GREATEST_FACTOR = 1000;
    private static final double LEAST_GROWTH = 0.001;

    private final String id;
    private final YamlMapping entry;
    private final SimulatedShop shop;
    private final Habits habits;
    private final ConfigurationProblems problems;

    IncidentReader(String id, YamlMapping entry, SimulatedShop shop, Habits habits, ConfigurationProblems problems) {
        this.id = id;
        this.entry = entry;
        this.shop = shop;
        this.habits = habits;
        this.problems = problems;
    }

    /** @return null if there is a problem with it */
    @Nullable
    Incident read() {
        var kind = Figures.required(entry, "kind", "kind", KINDS, problems);
        var scope = scope();
        return switch (kind) {
            case "factor" -> moreComplaints(scope, course("factor"));
            case "slower" -> slower(scope, course("factor"));
            case "growth" ->
                entry.has("stretch") ? slower(scope, course("perDay")) : moreComplaints(scope, course("perDay"));
            case "outage" -> outage(scope);
            default -> {
                // one that is not known has nothing that could be wrong
                entry.tolerateAll();
                yield null;
            }
        };
    }

    private @Nullable Incident moreComplaints(@Nullable Scope scope, @Nullable Course course) {
        var cell = cell(entry.required("step"), entry.required("fault"));
        if (scope == null || course == null || cell == null) {
            return null;
        }
        if (habits.chance(cell, shop.returns()) == 0) {
            problems.add(
                    entry.at("step"),
                    "\"" + cell + "\" has no complaints to multiply: give it a rate in per1000Orders");
            return null;
        }
        if (course.greatestExcess(scope) + 1 > GREATEST_FACTOR
                || habits.chance(cell, shop.returns()) * course.greatestExcess(scope) > 1) {
            problems.add(entry.node(), "it comes to more complaints than there are orders");
            return null;
        }
        return new Incident.MoreComplaints(id, cell.step(), cell.fault(), scope, course);
    }

    private @Nullable Incident slower(@Nullable Scope scope, @Nullable Course course) {
        var owned = Arrays.stream(Leg.values())
                .filter(Leg::isOwned)
                .map(Leg::milestone)
                .collect(Collectors.toSet());
        var leg = Leg.named(Figures.required(entry, "stretch", "stretch", owned, problems));
        if (scope == null || course == null || leg.isEmpty()) {
            return null;
        }
        if (course.greatestExcess(scope) + 1 > GREATEST_FACTOR) {
            problems.add(entry.node(), "it comes to more than " + (int) GREATEST_FACTOR + " times as slow");
            return null;
        }
        return new Incident.SlowerStretch(id, leg.get(), scope, course);
    }

    private @Nullable Incident outage(@Nullable Scope scope) {
        var steps =
                Arrays.stream(Leg.values()).filter(Leg::isOwned).map(Leg::step).collect(Collectors.toSet());
        var step = Figures.required(entry, "step", "step of an order's way", steps, problems);
        var cell = cell(step, entry.optional("fault", Defaults.OUTAGE_FAULT));
        var writes = Figures.share(entry, "writes", Defaults.OUTAGE_WRITES);
        return scope == null || cell == null ? null : new Incident.Outage(id, cell.step(), cell.fault(), scope, writes);
    }

    private @Nullable Cell cell(String step, String fault) {
        return step.isEmpty() || fault.isEmpty()
                ? null
                : HabitsReader.cell(step + "/" + fault, entry.at("step"), problems);
    }

    private @Nullable Course course(String key) {
        if (key.equals("perDay")) {
            var perDay = Figures.required(entry, key, LEAST_GROWTH, 1);
            return perDay == null ? null : new Course(1, perDay);
        }
        var factor = Figures.required(entry, key, 1, GREATEST_FACTOR);
        return factor == null ? null : new Course(factor, 0);
    }

    private @Nullable Scope scope() {
        var where = where();
        var period = ScenarioReader.period(entry, shop, problems);
        return period == null ? null : new Scope(period.from(), period.until(), where);
    }

    private Map<String, String> where() {
        var where = new LinkedHashMap<String, String>();
        if (entry.has("where")) {
            entry.words("where").forEach((name, value) -> {
                var values = shop.attributes().get(name.getValue());
                if (values == null) {
                    problems.addUnknown(
                            name,
                            "attribute",
                            name.getValue(),
                            shop.attributes().keySet());
                } else if (!values.containsKey(value.getValue())) {
                    problems.addUnknown(value, name.getValue(), value.getValue(), values.keySet());
                } else {
                    where.put(name.getValue(), value.getValue());
                }
            });
        }
        return where;
    }
}
