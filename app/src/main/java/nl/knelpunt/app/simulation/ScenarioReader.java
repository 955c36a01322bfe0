package nl.knelpunt.app.simulation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.ConfigurationProblems;
import nl.knelpunt.contract.YamlMapping;
import org.jspecify.annotations.Nullable;

/** Reads a scenario: the shop, its customers' habits, changes of volume, and what breaks. */
final class ScenarioReader {
    private static final double GREATEST_VOLUME = 100;

    private final YamlMapping root;
    private final ConfigurationProblems problems;

    ScenarioReader(YamlMapping root, ConfigurationProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    Scenario read() {
        var shop = new SimulatedShopReader(root, problems).read();
        var habits = new HabitsReader(root.optionalMapping("complaints"), shop, problems).read();
        var volumes = volumes(shop);
        var incidents = new ArrayList<Incident>();
        if (root.has("incidents")) {
            root.entries("incidents", (id, entry) -> {
                var incident = new IncidentReader(id, entry, shop, habits, problems).read();
                if (incident != null) {
                    incidents.add(incident);
                }
            });
        }
        root.done();
        return new Scenario(shop, habits, volumes, incidents);
    }

    private List<Volume> volumes(SimulatedShop shop) {
        var volumes = new ArrayList<Volume>();
        if (root.has("volume")) {
            root.entries("volume", (id, entry) -> {
                var period = period(entry, shop, problems);
                var factor = Figures.required(entry, "factor", 0, GREATEST_VOLUME);
                if (period != null && factor != null) {
                    volumes.add(new Volume(period.from(), period.until(), factor));
                }
            });
        }
        return volumes;
    }

    /** @param until after it */
    record Period(Instant from, Instant until) {}

    /** @return null if it cannot be read, which is then a problem */
    static @Nullable Period period(YamlMapping entry, SimulatedShop shop, ConfigurationProblems problems) {
        var from = time(entry, "from", shop, problems);
        var until = time(entry, "until", shop, problems);
        if (from == null || until == null) {
            return null;
        }
        if (!until.isAfter(from)) {
            problems.add(entry.at("until"), "\"until\" must be after \"from\"");
            return null;
        }
        return new Period(from, until);
    }

    private static @Nullable Instant time(
            YamlMapping entry, String key, SimulatedShop shop, ConfigurationProblems problems) {
        if (entry.has(key)) {
            var time = entry.optional(
                    key,
                    text -> LocalDateTime.parse(text.contains("T") ? text : text + "T00:00"),
                    "a local time such as 2026-01-26T14:00");
            if (time == null) {
                return null;
            }
            var instant = time.atZone(shop.timeZone()).toInstant();
            if (instant.isBefore(shop.begin()) || instant.isAfter(shop.end())) {
                problems.add(
                        entry.at(key),
                        "\"" + key + "\" must lie within the scenario: from " + shop.start() + " until "
                                + shop.start().plusDays(shop.days()));
                return null;
            }
            return instant;
        }
        entry.required(key);
        return null;
    }
}
