package nl.knelpunt.processor;

import java.util.List;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;

/**
 * What a text says.
 *
 * @param step id of the main problem's step, none or unclear
 * @param stepConfidence probability, 0 to 1
 * @param fault id of the main fault, none or unclear
 * @param faultConfidence probability, 0 to 1
 * @param steps all complained of, the main one first; empty for none and unclear
 * @param faults all complained of, the main one first; empty for none and unclear
 * @param alternatives the next best steps, best first
 * @param evidence the words that decided, by position, not overlapping
 * @param language ISO 639 code, or {@code und}
 */
public record Verdict(
        Kind kind,
        String step,
        double stepConfidence,
        String fault,
        double faultConfidence,
        Experience experience,
        List<String> steps,
        List<String> faults,
        List<Alternative> alternatives,
        List<Evidence> evidence,
        String language) {

    public Verdict {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
        alternatives = List.copyOf(alternatives);
        evidence = List.copyOf(evidence);
    }
}
