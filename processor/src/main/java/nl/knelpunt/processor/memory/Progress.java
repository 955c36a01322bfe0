package nl.knelpunt.processor.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How far each source of observations has come. One that has been silent for a while holds up nobody. */
final class Progress {
    private static final long SILENT_MILLIS = Duration.ofSeconds(5).toMillis();

    private final Map<String, Source> sources = new HashMap<>();
    private Instant latest = Instant.MIN;

    /** @param seenMillis when its latest observation came in */
    private record Source(Instant reached, long seenMillis) {}

    void seen(String source, Instant at, long nowMillis) {
        var before = sources.get(source);
        var reached = before == null || before.reached().isBefore(at) ? at : before.reached();
        sources.put(source, new Source(reached, nowMillis));
        latest = latest.isBefore(reached) ? reached : latest;
    }

    /** The time that all who are not silent have reached; the latest of all if everybody is. */
    Instant reachedByAll(long nowMillis) {
        sources.values().removeIf(source -> source.seenMillis() < nowMillis - SILENT_MILLIS);
        return sources.values().stream()
                .map(Source::reached)
                .min(Instant::compareTo)
                .orElse(latest);
    }

    Instant latest() {
        return latest;
    }
}
