package nl.knelpunt.app.bottlenecks;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.BottleneckDetected;

/** Problems as they stood at some time. Not for several threads. */
public final class Problems {
    private final Instant until;
    private final Map<String, BottleneckDetected> last = new HashMap<>();

    /** @param until what comes then or later is not known */
    public Problems(Instant until) {
        this.until = until;
    }

    /** Takes what became known of a problem; of two the later counts, and of one time what was told last. */
    public void accept(BottleneckDetected event) {
        if (event.detectedAt().isBefore(until)) {
            last.merge(
                    event.problemId(),
                    event,
                    (one, other) -> other.detectedAt().isBefore(one.detectedAt()) ? one : other);
        }
    }

    public Optional<ProblemSpan> find(String problemId) {
        return Optional.ofNullable(last.get(problemId)).map(ProblemSpan::of);
    }

    /** Those that are open, the earliest first. */
    public List<ProblemSpan> open() {
        return openAfter(until);
    }

    /** Those that were still open at a time, or opened later, the earliest first. */
    List<ProblemSpan> openAfter(Instant from) {
        return last.values().stream()
                .map(ProblemSpan::of)
                .filter(problem ->
                        problem.closedAt() == null || problem.closedAt().isAfter(from))
                .sorted(Comparator.comparing(ProblemSpan::since).thenComparing(ProblemSpan::problemId))
                .toList();
    }
}
