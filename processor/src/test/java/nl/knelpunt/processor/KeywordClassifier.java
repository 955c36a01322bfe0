package nl.knelpunt.processor;

import java.util.List;
import java.util.Set;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.VerdictDetails;
import org.jspecify.annotations.Nullable;

/** Knows one word, and chokes on another: enough to see what a topology does with either. */
final class KeywordClassifier implements Classifier {
    static final String CHOKES_ON = "verslikking";
    private boolean healed;

    /** From now on it takes everything. */
    void heal() {
        healed = true;
    }

    @Override
    public Verdict classify(String text, @Nullable String language) {
        if (!healed && text.contains(CHOKES_ON)) {
            throw new IllegalStateException("cannot read: " + text);
        }
        var at = text.indexOf("laat");
        return at < 0
                ? verdict("none", "none", List.of())
                : verdict("delivery", "delay", List.of(new Evidence(at, at + 4, 1)));
    }

    private static Verdict verdict(String step, String fault, List<Evidence> evidence) {
        var named = evidence.isEmpty() ? List.<String>of() : List.of(step);
        return new Verdict(
                evidence.isEmpty() ? Kind.OTHER : Kind.COMPLAINT,
                step,
                0.8,
                fault,
                0.7,
                Experience.BELOW,
                named,
                evidence.isEmpty() ? List.of() : List.of(fault),
                List.of(),
                evidence,
                2,
                VerdictDetails.NONE,
                "nl",
                "keyword-1");
    }

    @Override
    public String version() {
        return "keyword-1";
    }

    @Override
    public Set<String> steps() {
        return Set.of("delivery");
    }

    @Override
    public Set<String> faults() {
        return Set.of("delay");
    }
}
