package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.knelpunt.contract.Span;

/**
 * Says of each clause of a labelled text what it most likely says, so that a text with several problems teaches clauses too: a model
 * chooses, but only among what the whole text is labelled with, and at least one clause has the main problem.
 */
final class OwnClauses {
    private final LinearModel model;
    private final Features features;
    private final Head step;
    private final Head fault;
    private final Head praise;

    OwnClauses(TextModel base) {
        model = base.weights();
        features = new Features(base.concepts());
        step = model.head(Head.CLAUSE_STEP);
        fault = model.head(Head.CLAUSE_FAULT);
        praise = model.head(Head.CLAUSE_PRAISE);
    }

    /** The text with its clauses; unchanged if it has no words, or a main step that the model does not know. */
    LabelledText mark(LabelledText text) {
        List<Word> words = Tokenizer.words(text.text());
        int main = step.index(text.step());
        if (words.isEmpty() || main < 0) {
            return text;
        }
        Reading reading = new Reading(words, features, model);
        int[] steps = steps(text, reading.clauseSteps(), main);
        List<LabelledClause> clauses = new ArrayList<>();
        for (int clause = 0; clause < steps.length; clause++) {
            Span span = reading.span(clause);
            clauses.add(new LabelledClause(
                    text.text().substring(span.start(), span.end()),
                    text.lang(),
                    problems(text, steps[clause], reading.clauseFaults()[clause]),
                    praised(reading.clausePraise()[clause])));
        }
        return text.withClauses(clauses);
    }

    private int[] steps(LabelledText text, double[][] clauses, int main) {
        Set<String> said = new HashSet<>(text.steps());
        said.add(text.step());
        said.add(Head.NONE);
        int[] steps = new int[clauses.length];
        boolean found = false;
        int likeliest = 0;
        for (int clause = 0; clause < clauses.length; clause++) {
            steps[clause] = best(clauses[clause], step, said);
            found |= steps[clause] == main;
            if (clauses[clause][main] > clauses[likeliest][main]) {
                likeliest = clause;
            }
        }
        if (!found) {
            steps[likeliest] = main;
        }
        return steps;
    }

    private List<String> problems(LabelledText text, int stepIndex, double[] faults) {
        String name = step.labels().get(stepIndex);
        if (name.equals(Head.NONE)) {
            return List.of();
        }
        Set<String> said = text.faults().isEmpty() ? new HashSet<>(fault.labels()) : new HashSet<>(text.faults());
        said.remove(Head.NONE);
        int best = name.equals(Head.UNCLEAR) ? -1 : best(faults, fault, said);
        return List.of(name + '/' + (best < 0 ? Head.UNCLEAR : fault.labels().get(best)));
    }

    private List<String> praised(double[] probabilities) {
        String name = praise.labels().get(Numbers.largest(probabilities));
        return name.equals(Head.NONE) ? List.of() : List.of(name);
    }

    /** The likeliest of some labels, or -1 if the head has none of them. */
    private static int best(double[] probabilities, Head head, Set<String> labels) {
        int best = -1;
        for (int i = 0; i < probabilities.length; i++) {
            if (labels.contains(head.labels().get(i)) && (best < 0 || probabilities[i] > probabilities[best])) {
                best = i;
            }
        }
        return best;
    }
}
