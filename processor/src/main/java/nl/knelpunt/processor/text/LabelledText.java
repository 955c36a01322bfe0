package nl.knelpunt.processor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text and what someone made of it; the fields are those of the corpus files.
 *
 * @param lang ISO 639-1 code; null if nobody said, or nobody could
 * @param fault null if nobody said
 * @param experience below, as_expected or above; null if nobody said
 * @param steps all that are complained of, the main one first; empty for none and unclear
 * @param faults likewise
 * @param kind complaint, problem_report, question, praise or other; null if nobody said
 * @param praised steps; null for none
 * @param severity 1 to 4; null if nobody said
 * @param clauses the text in pieces, each with what it says; null if nobody said
 */
record LabelledText(
        String text,
        @Nullable String lang,
        String step,
        List<String> steps,
        @Nullable String fault,
        List<String> faults,
        @Nullable String experience,
        @Nullable String kind,
        @Nullable List<String> praised,
        @Nullable Integer severity,
        @Nullable List<LabelledClause> clauses) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int SAFETY = 4;

    LabelledText {
        lang = Language.UNDETERMINED.equals(lang) ? null : lang;
        steps = steps == null ? List.of(step) : List.copyOf(steps);
        faults = faults == null ? (fault == null ? List.of() : List.of(fault)) : List.copyOf(faults);
    }

    /** @param node with at least a text and a step */
    static LabelledText of(JsonNode node) {
        return JSON.treeToValue(node, LabelledText.class);
    }

    static LabelledText of(String text, String lang, String step, String fault) {
        return new LabelledText(text, lang, step, List.of(step), fault, List.of(fault), null, null, null, null, null);
    }

    LabelledText withClauses(List<LabelledClause> marked) {
        return new LabelledText(
                text, lang, step, steps, fault, faults, experience, kind, praised, severity, List.copyOf(marked));
    }

    boolean isAboutSafety() {
        return severity != null && severity == SAFETY;
    }

    boolean hasProblem() {
        return !step.equals(Head.NONE);
    }
}
