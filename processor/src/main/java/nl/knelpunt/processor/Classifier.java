package nl.knelpunt.processor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one complaint's text. Thread-safe. Never throws, whatever the text. */
public interface Classifier {
    /** @param language ISO 639 code as the shop gave it, or null to detect it */
    Verdict classify(String text, @Nullable String language);

    /** Names the model, so that a verdict can be traced to it. */
    String version();

    /** The steps that it can name, without none and unclear. */
    Set<String> steps();

    /** The faults that it can name, without none and unclear. */
    Set<String> faults();
}
