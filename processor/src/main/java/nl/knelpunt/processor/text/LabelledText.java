package nl.knelpunt.processor.text;

import java.util.List;

/** A text and what someone made of it; the fields are those of the corpus files. */
record LabelledText(
        String text,
        String lang,
        String step,
        List<String> steps,
        String fault,
        List<String> faults,
        String experience) {
    boolean hasProblem() {
        return !step.equals(Head.NONE);
    }

    LabelledText withText(String other) {
        return new LabelledText(other, lang, step, steps, fault, faults, experience);
    }
}
