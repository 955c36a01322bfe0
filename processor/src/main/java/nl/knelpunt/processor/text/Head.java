package nl.knelpunt.processor.text;

import java.util.List;

/**
 * One question that the model answers.
 *
 * @param labels the answers
 * @param offset where the first label's weight stands in a feature's row
 */
record Head(String name, List<String> labels, int offset) {
    /** Of a whole text: its main problem, how it was experienced, what sort of message it is, its language. */
    static final String STEP = "step";

    static final String FAULT = "fault";
    static final String EXPERIENCE = "experience";
    static final String KIND = "kind";
    static final String LANGUAGE = "language";

    /** Of a whole text: whether somebody's safety is at stake. */
    static final String SAFETY = "safety";

    /** Of one clause by itself: its problem. */
    static final String CLAUSE_STEP = "clause-step";

    static final String CLAUSE_FAULT = "clause-fault";

    /** Of one clause by itself: the step that it praises. */
    static final String CLAUSE_PRAISE = "clause-praise";

    /** The label of what holds no problem. */
    static final String NONE = "none";

    static final String UNCLEAR = "unclear";

    Head {
        labels = List.copyOf(labels);
    }

    int size() {
        return labels.size();
    }

    int index(String label) {
        return labels.indexOf(label);
    }
}
