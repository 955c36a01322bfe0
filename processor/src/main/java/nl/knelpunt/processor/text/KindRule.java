package nl.knelpunt.processor.text;

import java.util.List;
import java.util.Set;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;

/** Tells what sort of message a text is from what is wrong, how it was experienced, and whether it asks something. */
final class KindRule {
    private static final Set<String> MACHINERY = Set.of("ordering", "payment");
    private static final Set<String> ASKING = Set.of(
            "wie", "wat", "waar", "waarom", "wanneer", "hoe", "welke", "kan", "kunnen", "mag", "who", "what", "where",
            "why", "when", "how", "which", "can", "could", "may", "do", "does");

    private KindRule() {}

    static Kind of(String step, String fault, Experience experience, List<Word> words) {
        if (step.equals(TextClassifier.NONE)) {
            if (experience == Experience.ABOVE) {
                return Kind.PRAISE;
            }
            return asks(words) ? Kind.QUESTION : Kind.OTHER;
        }
        if (MACHINERY.contains(step) && fault.equals("error")) {
            return Kind.PROBLEM_REPORT;
        }
        return step.equals(TextClassifier.UNCLEAR) && experience != Experience.BELOW ? Kind.OTHER : Kind.COMPLAINT;
    }

    private static boolean asks(List<Word> words) {
        return !words.isEmpty()
                && (ASKING.contains(words.getFirst().form())
                        || words.stream().anyMatch(word -> word.form().equals("?")));
    }
}
