package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shop's own texts, kept as how they read and how wrong the shipped model was about them. A text that reads like some of them is
 * corrected as they were: by the mean of their errors, the nearer the more, after Nadaraya and Watson's kernel regression (1964).
 * Nothing of the texts themselves is kept.
 */
final class Precedents {
    /** Of a model that nobody taught own texts. */
    static final Precedents NONE = new Precedents(0, 0, new float[0]);

    /** How much a mean error of 1 moves a label's logarithm. */
    private static final double STRENGTH = 8;

    /** How many texts that read exactly alike it takes until they count half. */
    private static final double DOUBT = 2;

    /** What is added to a probability before its logarithm is taken, so that no label is impossible. */
    private static final double FLOOR = 1e-3;

    private final int steps;
    private final int faults;

    /** Text after text: how it reads, what its step's probabilities lacked, what its fault's lacked. */
    private final float[] rows;

    /** @param rows as {@link #rows()} gives them */
    Precedents(int steps, int faults, float[] rows) {
        this.steps = steps;
        this.faults = faults;
        this.rows = rows;
    }

    /**
     * Reads own texts with a model that was not taught them.
     *
     * @param corrected the model that they shall correct, which may know more labels
     */
    static Precedents of(List<LabelledText> own, TextModel base, LinearModel corrected) {
        Features features = new Features(base.concepts());
        LinearModel model = base.weights();
        List<float[]> rows = new ArrayList<>();
        for (LabelledText text : own) {
            List<Word> words = Tokenizer.words(text.text());
            if (!words.isEmpty()) {
                Reading reading = new Reading(words, features, model);
                rows.add(concatenated(List.of(
                        print(reading, model, corrected),
                        lack(text.step(), reading.steps(), model.head(Head.STEP), corrected.head(Head.STEP)),
                        lack(
                                text.fault(),
                                reading.faults(text.step()),
                                model.head(Head.FAULT),
                                corrected.head(Head.FAULT)))));
            }
        }
        return new Precedents(
                corrected.head(Head.STEP).size(), corrected.head(Head.FAULT).size(), concatenated(rows));
    }

    /**
     * How a text reads: square roots of probabilities, whose distance is Hellinger's, of the whole text and added up over its
     * clauses; in the order of the labels of the corrected model.
     */
    private static float[] print(Reading reading, LinearModel model, LinearModel corrected) {
        return concatenated(List.of(
                roots(reading.ofWhole(model.head(Head.STEP)), Head.STEP, model, corrected),
                roots(reading.ofWhole(model.head(Head.FAULT)), Head.FAULT, model, corrected),
                roots(Reading.decayed(reading.clauseSteps()), Head.CLAUSE_STEP, model, corrected),
                roots(Reading.decayed(reading.clauseFaults()), Head.CLAUSE_FAULT, model, corrected)));
    }

    private static float[] roots(double[] numbers, String head, LinearModel model, LinearModel corrected) {
        Head from = model.head(head);
        Head to = corrected.head(head);
        float[] roots = new float[to.size()];
        for (int label = 0; label < roots.length; label++) {
            int index = from.index(to.labels().get(label));
            roots[label] = index < 0 ? 0 : (float) Math.sqrt(numbers[index]);
        }
        return roots;
    }

    private static float[] lack(@Nullable String right, double[] probabilities, Head from, Head to) {
        float[] lack = new float[to.size()];
        for (int label = 0; label < lack.length && right != null; label++) {
            String name = to.labels().get(label);
            int index = from.index(name);
            lack[label] = (float) ((name.equals(right) ? 1 : 0) - (index < 0 ? 0 : probabilities[index]));
        }
        return lack;
    }

    private static float[] concatenated(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    boolean isEmpty() {
        return rows.length == 0;
    }

    /**
     * What texts that read like this one lacked.
     *
     * @param model that read it, and that is corrected
     * @return a number to add to the logarithm of each step's probability, and then of each fault's; empty if there are no precedents
     */
    double[] corrections(Reading reading, LinearModel model) {
        if (rows.length == 0) {
            return new double[0];
        }
        float[] print = print(reading, model, model);
        double[] sums = new double[steps + faults];
        double weights = DOUBT;
        for (int row = 0; row < rows.length; row += print.length + sums.length) {
            float distance = 0;
            for (int i = 0; i < print.length; i++) {
                float difference = print[i] - rows[row + i];
                distance += difference * difference;
            }
            double weight = Math.exp(-distance);
            weights += weight;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * rows[row + print.length + i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= STRENGTH / weights;
        }
        return sums;
    }

    /**
     * Probabilities that take corrections into account, summing to one.
     *
     * @param corrections as {@link #corrections} gave them
     * @param from where those of these labels start
     */
    static double[] corrected(double[] probabilities, double[] corrections, int from) {
        if (corrections.length == 0) {
            return probabilities;
        }
        double[] result = new double[probabilities.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (probabilities[i] + FLOOR) * Math.exp(corrections[from + i]);
        }
        return Numbers.normalized(result);
    }

    /** How many labels of steps each text's errors are of. */
    int steps() {
        return steps;
    }

    int faults() {
        return faults;
    }

    float[] rows() {
        return rows;
    }
}
