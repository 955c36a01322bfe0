package nl.knelpunt.processor.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A text of the shipped corpus that complains of one thing only. The shipped model has learnt from it: to try a shop on, not
 * to measure the model by.
 *
 * @param language ISO 639-1 code
 */
public record ShippedComplaint(String text, String language, String step, String fault) {
    private static final Set<String> KINDS = Set.of("complaint", "problem_report");

    /** @return all there are, but those in which somebody's safety is at stake; read anew each time, in about a second */
    public static List<ShippedComplaint> all() {
        return ShippedCorpus.load().texts().stream()
                .filter(ShippedComplaint::isOfOneThing)
                .map(text -> new ShippedComplaint(
                        text.text(),
                        Objects.requireNonNullElse(text.lang(), "nl"),
                        text.step(),
                        text.faults().getFirst()))
                .toList();
    }

    private static boolean isOfOneThing(LabelledText text) {
        return text.kind() != null
                && KINDS.contains(text.kind())
                && !text.isAboutSafety()
                && text.steps().size() == 1
                && text.faults().size() == 1
                && !text.step().equals(Head.UNCLEAR)
                && !text.faults().getFirst().equals(Head.UNCLEAR);
    }
}
