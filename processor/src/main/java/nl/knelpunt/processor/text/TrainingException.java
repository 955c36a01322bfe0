package nl.knelpunt.processor.text;

import java.util.List;

/** Labelled texts cannot be learnt from. The message names each line that is wrong and what is wrong with it, and quotes no text. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_SHOWN = 20;

    TrainingException(List<String> problems) {
        super(String.join("\n", problems.subList(0, Math.min(MAX_SHOWN, problems.size())))
                + (problems.size() > MAX_SHOWN ? "\nand " + (problems.size() - MAX_SHOWN) + " more" : ""));
    }
}
