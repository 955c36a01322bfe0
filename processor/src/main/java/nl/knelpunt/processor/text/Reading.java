package nl.knelpunt.processor.text;

import java.util.List;

/**
 * What the model makes of one text. A customer who is content but for one thing says so in one clause of many: so the clauses are
 * judged each by itself, and the whole text too, and both count.
 */
final class Reading {
    /** How much the whole text counts for what is wrong, beside its clauses. */
    private static final double WHOLE_SHARE = 0.5;

    /** The same for whether something is wrong, beside the clause that most looks so. */
    private static final double WHOLE_SHARE_FOR_NONE = 0.7;

    /** What comes first is more often the main problem: each clause counts this much of the one before it. */
    private static final double DECAY = 0.6;

    /** Odds by which texts without a problem are rarer in the corpus than where customers write. */
    private static final double NONE_ODDS = 0.85 / 0.15;

    private final LinearModel model;
    private final List<Word> words;
    private final Scores scores;
    private final int[] borders;
    private final double[] problems;

    Reading(List<Word> words, Features features, LinearModel model) {
        this.model = model;
        this.words = words;
        this.scores = Scores.of(words, features, model);
        this.borders = Clauses.borders(words);
        this.problems = new double[borders.length - 1];
        Head problem = model.head(Head.PROBLEM);
        int some = problem.labels().indexOf(Head.SOME);
        for (int clause = 0; clause < problems.length; clause++) {
            problems[clause] = ofClause(clause, problem)[some];
        }
    }

    List<Word> words() {
        return words;
    }

    Scores scores() {
        return scores;
    }

    /** Probability that nothing is wrong. */
    double none() {
        Head head = model.head(Head.PROBLEM);
        double clauses = 1;
        for (double problem : problems) {
            clauses = Math.min(clauses, 1 - problem);
        }
        double whole = ofWhole(head)[head.labels().indexOf(Head.NONE)];
        double none = WHOLE_SHARE_FOR_NONE * whole + (1 - WHOLE_SHARE_FOR_NONE) * clauses;
        return none * NONE_ODDS / (none * NONE_ODDS + 1 - none);
    }

    double[] ofWhole(Head head) {
        return scores.probabilities(head, 0, words.size());
    }

    private double[] ofClause(int clause, Head head) {
        return scores.probabilities(head, borders[clause], borders[clause + 1]);
    }

    /** Probabilities of a head's labels for the main problem, if there is one. */
    double[] main(Head head) {
        double[] clauses = new double[head.size()];
        double weight = 1;
        double total = 0;
        for (int clause = 0; clause < problems.length; clause++, weight *= DECAY) {
            double[] here = ofClause(clause, head);
            for (int label = 0; label < here.length; label++) {
                clauses[label] += weight * problems[clause] * here[label];
            }
            total += weight * problems[clause];
        }
        double[] result = ofWhole(head);
        for (int label = 0; label < result.length && total > 0; label++) {
            result[label] = WHOLE_SHARE * result[label] + (1 - WHOLE_SHARE) * clauses[label] / total;
        }
        return result;
    }

    /** For each label the probability that it is the problem of the clause in which it stands out most. */
    double[] anywhere(Head head) {
        double[] result = new double[head.size()];
        for (int clause = 0; clause < problems.length; clause++) {
            double[] here = ofClause(clause, head);
            for (int label = 0; label < here.length; label++) {
                result[label] = Math.max(result[label], problems[clause] * here[label]);
            }
        }
        return result;
    }
}
