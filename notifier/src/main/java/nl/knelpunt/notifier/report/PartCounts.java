package nl.knelpunt.notifier.report;

import java.util.EnumMap;
import java.util.Map;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.notifier.report.Days.Part;

/** How many customers wrote in each part of the time that is reported. Not for several threads. */
final class PartCounts {
    private final Map<Part, Counts> counts = new EnumMap<>(Part.class);

    void add(Part part, Kind kind) {
        counts.put(part, of(part).plus(kind));
    }

    Counts of(Part part) {
        return counts.getOrDefault(part, Counts.NONE);
    }
}
