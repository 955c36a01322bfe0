package nl.knelpunt.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the journey: its steps, faults and milestones. */
final class JourneyReader {
    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final String STEPS = "steps";
    private static final String FAULTS = "faults";
    private static final String MILESTONES = "milestones";

    private final YamlMapping journey;
    private final ConfigurationProblems problems;

    JourneyReader(YamlMapping journey, ConfigurationProblems problems) {
        this.journey = journey;
        this.problems = problems;
    }

    Journey read() {
        var steps = new ArrayList<Journey.Step>();
        each(STEPS, (id, entry) -> steps.add(new Journey.Step(id, entry.required("department"), names(entry))));
        var faults = new ArrayList<Journey.Fault>();
        each(FAULTS, (id, entry) -> faults.add(new Journey.Fault(id, names(entry))));
        var milestones = journey.list(MILESTONES);
        if (milestones.isEmpty()) {
            problems.add(journey.node(), "\"" + MILESTONES + "\" needs at least one milestone");
        }
        journey.done();
        return new Journey(steps, faults, milestones);
    }

    private void each(String section, EntryReader reader) {
        var entries = journey.mapping(section);
        if (entries == null || entries.names().isEmpty()) {
            problems.add(journey.node(), "\"" + section + "\" needs at least one entry");
            return;
        }
        for (var id : List.copyOf(entries.names())) {
            if (id.equals(Journey.NONE) || id.equals(Journey.UNCLEAR)) {
                problems.add(entries.keyOf(id), "\"" + id + "\" has a meaning of its own and cannot be configured");
            }
            var entry = entries.mapping(id);
            if (entry != null) {
                reader.read(id, entry);
                entry.done();
            }
        }
    }

    private static Map<String, String> names(YamlMapping entry) {
        var names = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            names.put(language, entry.required(language));
        }
        return names;
    }

    private interface EntryReader {
        void read(String id, YamlMapping entry);
    }
}
