package nl.knelpunt.app;

import java.util.Set;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.Verdict;
import org.jspecify.annotations.Nullable;

/** The shipped one, with a defect that can be mended. */
final class AilingClassifier implements Classifier {
    private final Classifier shipped = Classifiers.shipped();
    private final String chokesOn;
    private volatile boolean healed;

    AilingClassifier(String chokesOn) {
        this.chokesOn = chokesOn;
    }

    void heal() {
        healed = true;
    }

    @Override
    public Verdict classify(String text, @Nullable String language) {
        if (!healed && text.contains(chokesOn)) {
            throw new IllegalStateException("cannot read: " + text);
        }
        return shipped.classify(text, language);
    }

    @Override
    public String version() {
        return shipped.version();
    }

    @Override
    public Set<String> steps() {
        return shipped.steps();
    }

    @Override
    public Set<String> faults() {
        return shipped.faults();
    }
}
