package nl.knelpunt.processor;

import java.util.List;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.VerdictDetails;

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
 * @param severity 1 (no problem) to 4 (safety)
 * @param details what else it says; abstention and facts are left to {@link Verdicts}
 * @param language ISO 639 code, or {@code und}
 * @param modelVersion who judged: a model may be replaced between two texts
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
        int severity,
        VerdictDetails details,
        String language,
        String modelVersion) {

    public Verdict {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
        alternatives = List.copyOf(alternatives);
        evidence = List.copyOf(evidence);
    }
}
