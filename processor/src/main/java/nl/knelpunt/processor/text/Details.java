package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.knelpunt.contract.Span;
import nl.knelpunt.contract.ToldProblem;

/** Finds the clause that tells of each problem, and what the text praises. */
final class Details {
    /** From which probability a clause praises a step. */
    private static final double MIN_PRAISE = 0.5;

    /** In the corpus, what is praised without saying what. */
    static final String ALL = "all";

    private final Reading reading;
    private final LinearModel model;

    Details(Reading reading, LinearModel model) {
        this.reading = reading;
        this.model = model;
    }

    /** One for each step, and then for each fault that is in none of those. */
    List<ToldProblem> problems(List<String> steps, List<String> faults) {
        List<ToldProblem> problems = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (String step : steps) {
            int clause = largest(reading.clauseSteps(), model.head(Head.CLAUSE_STEP), step);
            String fault = best(reading.clauseFaults()[clause], model.head(Head.CLAUSE_FAULT), faults);
            told.add(fault);
            problems.add(problem(step, fault, clause));
        }
        for (String fault : faults) {
            if (!told.contains(fault)) {
                int clause = largest(reading.clauseFaults(), model.head(Head.CLAUSE_FAULT), fault);
                problems.add(problem(
                        best(reading.clauseSteps()[clause], model.head(Head.CLAUSE_STEP), steps), fault, clause));
            }
        }
        return problems;
    }

    private ToldProblem problem(String step, String fault, int clause) {
        Span span = reading.span(clause);
        return new ToldProblem(step, fault, span.start(), span.end());
    }

    List<String> praisedSteps() {
        Head head = model.head(Head.CLAUSE_PRAISE);
        Set<String> praised = new LinkedHashSet<>();
        for (double[] clause : reading.clausePraise()) {
            int best = Numbers.largest(clause);
            if (clause[best] >= MIN_PRAISE) {
                praised.add(head.labels().get(best));
            }
        }
        praised.remove(Head.NONE);
        praised.remove(ALL);
        return List.copyOf(praised);
    }

    /** The clause in which a label stands out most; the first if the model does not have it for clauses. */
    private static int largest(double[][] clauses, Head head, String label) {
        int index = head.index(label);
        int best = 0;
        for (int clause = 1; clause < clauses.length && index >= 0; clause++) {
            best = clauses[clause][index] > clauses[best][index] ? clause : best;
        }
        return best;
    }

    /** The likeliest of the given labels, of which there is at least one. */
    private static String best(double[] clause, Head head, List<String> labels) {
        String best = labels.getFirst();
        for (String label : labels) {
            best = probability(clause, head, label) > probability(clause, head, best) ? label : best;
        }
        return best;
    }

    private static double probability(double[] clause, Head head, String label) {
        int index = head.index(label);
        return index < 0 ? 0 : clause[index];
    }
}
