package nl.knelpunt.processor.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each source of observations has come. One that has been silent for a while holds up nobody; and for as long at the start
 * everybody waits, lest those who are heard first leave the others behind.
 */
final class Progress {
    private static final long SILENT_MILLIS = Duration.ofSeconds(20).toMillis();

    private final Map<String, Source> sources = new HashMap<>();
    private @Nullable Instant latest;
    private @Nullable Long firstSeenMillis;

    /** @param seenMillis when its latest observation came in */
    private record Source(Instant reached, long seenMillis) {}

    /** @param latest that was reached before a restart; empty if nothing was */
    Progress(Optional<Instant> latest) {
        this.latest = latest.orElse(null);
    }

    void seen(String source, Instant at, long nowMillis) {
        firstSeenMillis = firstSeenMillis == null ? Long.valueOf(nowMillis) : firstSeenMillis;
        var before = sources.get(source);
        var reached = before == null || before.reached().isBefore(at) ? at : before.reached();
        sources.put(source, new Source(reached, nowMillis));
        latest = latest == null || latest.isBefore(reached) ? reached : latest;
    }

    /**
     * @return the time that all who are not silent have reached, the latest of all if everybody is; empty if nobody was seen, or
     *     others may still be heard for the first time
     */
    Optional<Instant> reachedByAll(long nowMillis) {
        if (firstSeenMillis != null && nowMillis < firstSeenMillis + SILENT_MILLIS) {
            return Optional.empty();
        }
        sources.values().removeIf(source -> source.seenMillis() < nowMillis - SILENT_MILLIS);
        var slowest = sources.values().stream().map(Source::reached).min(Instant::compareTo);
        return slowest.isPresent() ? slowest : latest();
    }

    Optional<Instant> latest() {
        return Optional.ofNullable(latest);
    }
}
