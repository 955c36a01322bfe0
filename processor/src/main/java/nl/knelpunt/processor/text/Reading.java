package nl.knelpunt.processor.text;

import java.util.List;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Span;

/**
 * What the model makes of one text. A customer who is content but for one thing says so in one clause of many: so the clauses are
 * judged each by itself, and the whole text too, and both count.
 */
final class Reading {
    /** How much the whole text counts, beside its clauses. */
    private static final double WHOLE_SHARE = 0.35;

    /** What comes first is more often the main problem: each clause counts this much of the one before it. */
    private static final double DECAY = 0.65;

    /** How sure three opinions together make that nothing is wrong; set on reviews that are not in the corpus. */
    private static final double NONE_SLOPE = 0.41;

    /** Balances praise taken for complaints against complaints taken for none; set on the reviews' stars. */
    private static final double NONE_BIAS = 0.8;

    /** Odds by which texts without a clear problem are more frequent in the corpus than in complaints. */
    private static final double UNCLEAR_ODDS = 0.7;

    /** How much of a complaint must be contentment, by three opinions together, to be mild; set on the same. */
    private static final double MILD_BIAS = 1;

    /** By how much, as a logit, neutral must be likelier than pleased where nothing is wrong: few write to say that all is as usual. */
    private static final double NEUTRAL_LEAD = 3;

    /** Sums of opinions are less sure than they may be: the power that makes of eight in ten 0.8. */
    private static final double SHARPNESS = 1.45;

    private final LinearModel model;
    private final List<Word> words;
    private final Scores scores;
    private final int[] borders;
    private final double[][] clauseSteps;
    private final double[][] clauseFaults;
    private final double[][] clausePraise;
    private final int none;

    Reading(List<Word> words, Features features, LinearModel model) {
        this.model = model;
        this.words = words;
        this.borders = Clauses.borders(words);
        this.scores = Scores.of(words, borders, features, model);
        this.none = model.head(Head.CLAUSE_STEP).index(Head.NONE);
        this.clauseSteps = ofClauses(model.head(Head.CLAUSE_STEP));
        this.clauseFaults = ofClauses(model.head(Head.CLAUSE_FAULT));
        this.clausePraise = ofClauses(model.head(Head.CLAUSE_PRAISE));
    }

    private double[][] ofClauses(Head head) {
        double[][] clauses = new double[borders.length - 1][];
        for (int clause = 0; clause < clauses.length; clause++) {
            clauses[clause] = scores.ofClause(head, clause);
        }
        return clauses;
    }

    List<Word> words() {
        return words;
    }

    Scores scores() {
        return scores;
    }

    double[][] clauseSteps() {
        return clauseSteps;
    }

    double[][] clauseFaults() {
        return clauseFaults;
    }

    double[][] clausePraise() {
        return clausePraise;
    }

    /** Where a clause stands in the text. */
    Span span(int clause) {
        return new Span(
                words.get(borders[clause]).start(),
                words.get(borders[clause + 1] - 1).end());
    }

    double[] ofWhole(Head head) {
        return scores.ofWhole(head);
    }

    /** Probabilities of the steps, none and unclear for the main problem, in the order of {@link Head#STEP}. */
    double[] steps() {
        Head head = model.head(Head.STEP);
        Head ofClauses = model.head(Head.CLAUSE_STEP);
        double[] result = ofWhole(head);
        double allWell = allWell(result[head.index(Head.NONE)]);
        Numbers.scale(result, head.index(Head.NONE), 0);
        Numbers.normalized(result);
        double[] clauses = mainOfClauses();
        for (int label = 0; label < result.length; label++) {
            int same = ofClauses.index(head.labels().get(label));
            result[label] = WHOLE_SHARE * result[label] + (1 - WHOLE_SHARE) * (same < 0 ? 0 : clauses[same]);
        }
        Numbers.scale(result, head.index(Head.UNCLEAR), UNCLEAR_ODDS);
        for (int label = 0; label < result.length; label++) {
            result[label] = Math.pow(result[label], SHARPNESS);
        }
        Numbers.normalized(result);
        for (int label = 0; label < result.length; label++) {
            result[label] *= 1 - allWell;
        }
        result[head.index(Head.NONE)] = allWell;
        return result;
    }

    /** Nothing is wrong if the whole text, each clause, and how the customer felt say so. */
    private double allWell(double ofWhole) {
        double ofClauses = 1;
        for (double[] clause : clauseSteps) {
            ofClauses = Math.min(ofClauses, clause[none]);
        }
        Head experience = model.head(Head.EXPERIENCE);
        double[] felt = ofWhole(experience);
        double evidence = Numbers.logit(ofWhole)
                + Numbers.logit(ofClauses)
                + Numbers.logit(felt[experience.index("above")])
                - Numbers.logit(felt[experience.index("below")]);
        return 1 / (1 + Math.exp(-(NONE_SLOPE * evidence + NONE_BIAS)));
    }

    /**
     * Below what was expected, unless the whole text sounds mild, most clauses complain of nothing and some praise. Who has a
     * problem did not get more than expected, and who has none not less.
     */
    Experience experience(boolean problem) {
        Head head = model.head(Head.EXPERIENCE);
        double[] felt = ofWhole(head);
        double neutral = Numbers.logit(felt[head.index("as_expected")]);
        if (!problem) {
            return neutral > Numbers.logit(felt[head.index("above")]) + NEUTRAL_LEAD
                    ? Experience.AS_EXPECTED
                    : Experience.ABOVE;
        }
        double praised = 1 - mean(clausePraise, model.head(Head.CLAUSE_PRAISE).index(Head.NONE));
        double mildness = (neutral - Numbers.logit(felt[head.index("below")])) / 2
                + Numbers.logit(mean(clauseSteps, none))
                + Numbers.logit(praised);
        return mildness + MILD_BIAS > 0 ? Experience.AS_EXPECTED : Experience.BELOW;
    }

    private static double mean(double[][] clauses, int label) {
        double sum = 0;
        for (double[] clause : clauses) {
            sum += clause[label];
        }
        return sum / clauses.length;
    }

    /** What the clauses complain of, earlier ones and those that more surely complain first; none is left out. */
    private double[] mainOfClauses() {
        double[] sums = new double[clauseSteps[0].length];
        double weight = 1;
        for (double[] clause : clauseSteps) {
            for (int label = 0; label < sums.length; label++) {
                sums[label] += weight * (1 - clause[none]) * clause[label];
            }
            weight *= DECAY;
        }
        sums[none] = 0;
        return Numbers.normalized(sums);
    }

    /** Sums over clauses, earlier ones counting more. */
    static double[] decayed(double[][] clauses) {
        double[] sums = new double[clauses[0].length];
        double weight = 1;
        for (double[] clause : clauses) {
            for (int label = 0; label < sums.length; label++) {
                sums[label] += weight * clause[label];
            }
            weight *= DECAY;
        }
        return sums;
    }

    /** Probabilities of the faults for the main problem, if that is of the given step; in the order of {@link Head#FAULT}. */
    double[] faults(String step) {
        Head head = model.head(Head.FAULT);
        Head ofClauses = model.head(Head.CLAUSE_FAULT);
        int stepIndex = model.head(Head.CLAUSE_STEP).index(step);
        double[] clauses = new double[ofClauses.size()];
        double weight = 1;
        for (int clause = 0; clause < clauseSteps.length && stepIndex >= 0; clause++, weight *= DECAY) {
            double[] here = clauseFaults[clause];
            for (int label = 0; label < here.length; label++) {
                clauses[label] += weight * clauseSteps[clause][stepIndex] * here[label];
            }
        }
        clauses = Numbers.normalized(clauses);
        double[] result = ofWhole(head);
        for (int label = 0; label < result.length; label++) {
            int same = ofClauses.index(head.labels().get(label));
            result[label] = WHOLE_SHARE * result[label] + (1 - WHOLE_SHARE) * (same < 0 ? 0 : clauses[same]);
        }
        Numbers.scale(result, head.index(Head.NONE), 0);
        return Numbers.normalized(result);
    }

    /** For each step, in the order of {@link Head#CLAUSE_STEP}, the probability in the clause in which it stands out most. */
    double[] stepsAnywhere() {
        return largest(clauseSteps);
    }

    /** For each fault, in the order of {@link Head#CLAUSE_FAULT}, the same. */
    double[] faultsAnywhere() {
        return largest(clauseFaults);
    }

    private static double[] largest(double[][] clauses) {
        double[] result = clauses[0].clone();
        for (double[] clause : clauses) {
            for (int label = 0; label < result.length; label++) {
                result[label] = Math.max(result[label], clause[label]);
            }
        }
        return result;
    }
}
