package nl.knelpunt.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else the text says, by position; and whether the verdict was sure enough to act on. Names and numbers are given by
 * where they stand or as far as they identify nobody.
 *
 * @param abstained whether a person must look: sending it to the likeliest department would cost more than that
 * @param problems each problem complained of, the main one first; every one of the verdict's steps and faults is in one of them
 * @param praisedSteps the steps that did well, in the order of the text
 * @param praisedPerson where the text names whom it praises; null if it names nobody
 * @param severitySigns what makes it severe, the gravest first
 * @param findings facts that the text states
 */
public record VerdictDetails(
        boolean abstained,
        List<ToldProblem> problems,
        List<String> praisedSteps,
        @Nullable Span praisedPerson,
        List<SeveritySign> severitySigns,
        List<Finding> findings) {
    /** Of a text that says no more. */
    public static final VerdictDetails NONE =
            new VerdictDetails(false, List.of(), List.of(), null, List.of(), List.of());

    public VerdictDetails {
        problems = Required.copy("problems", problems);
        praisedSteps = Required.copy("praisedSteps", praisedSteps);
        severitySigns = Required.copy("severitySigns", severitySigns);
        findings = Required.copy("findings", findings);
    }

    /** The same, with the facts that the text states. */
    public VerdictDetails with(List<Finding> facts) {
        return new VerdictDetails(abstained, problems, praisedSteps, praisedPerson, severitySigns, facts);
    }

    /** The same, sure enough to act on or not. */
    public VerdictDetails abstained(boolean mustLook) {
        return new VerdictDetails(mustLook, problems, praisedSteps, praisedPerson, severitySigns, findings);
    }
}
