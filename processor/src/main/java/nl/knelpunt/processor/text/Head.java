package nl.knelpunt.processor.text;

import java.util.List;

/**
 * One question that the model answers.
 *
 * @param labels the answers
 * @param offset where the first label's weight stands in a feature's row
 */
record Head(String name, List<String> labels, int offset) {
    static final String PROBLEM = "problem";
    static final String STEP = "step";
    static final String FAULT = "fault";
    static final String EXPERIENCE = "experience";
    static final String LANGUAGE = "language";

    /** The labels of {@link #PROBLEM}. */
    static final String NONE = "none";

    static final String SOME = "some";

    Head {
        labels = List.copyOf(labels);
    }

    int size() {
        return labels.size();
    }
}
