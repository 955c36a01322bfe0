package nl.knelpunt.bench.detection;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads each text once: simulated customers have a few hundred between them. */
final class RememberedTexts implements Classifier {
    /** Then it only reads. */
    private static final int MOST = 10_000;

    private final Classifier classifier;
    private final Map<Asked, Verdict> verdicts = new ConcurrentHashMap<>();

    private record Asked(String text, @Nullable String language) {}

    RememberedTexts(Classifier classifier) {
        this.classifier = classifier;
    }

    @Override
    public Verdict classify(String text, @Nullable String language) {
        var asked = new Asked(text, language);
        var known = verdicts.get(asked);
        if (known != null) {
            return known;
        }
        var verdict = classifier.classify(text, language);
        if (verdicts.size() < MOST) {
            verdicts.put(asked, verdict);
        }
        return verdict;
    }

    @Override
    public String version() {
        return classifier.version();
    }

    @Override
    public Set<String> steps() {
        return classifier.steps();
    }

    @Override
    public Set<String> faults() {
        return classifier.faults();
    }
}
