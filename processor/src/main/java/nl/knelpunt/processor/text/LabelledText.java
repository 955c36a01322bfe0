package nl.knelpunt.processor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and what someone made of it; the fields are those of the corpus files.
 *
 * @param steps all that are complained of, the main one first; empty for none and unclear
 * @param faults likewise
 * @param kind complaint, problem_report, question, praise or other; null if nobody said
 * @param praised steps; null for none
 * @param clauses the text in pieces, each with what it says; null if nobody said
 */
record LabelledText(
        String text,
        String lang,
        String step,
        List<String> steps,
        String fault,
        List<String> faults,
        String experience,
        @Nullable String kind,
        @Nullable List<String> praised,
        @Nullable List<LabelledClause> clauses) {
    boolean hasProblem() {
        return !step.equals(Head.NONE);
    }
}
