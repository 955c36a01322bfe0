package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;

/** How well a classifier does on labelled texts. */
public final class Evaluation {
    /** Labels with fewer rows say too little for a mean over labels. */
    private static final int MIN_ROWS = 10;

    private static final double SUREST_PART = 0.7;

    private final Tally step = new Tally();
    private final Tally fault = new Tally();
    private final Tally experience = new Tally();
    private final Overlap steps = new Overlap();
    private final Overlap faults = new Overlap();
    private final Reliability reliability = new Reliability();
    private int amongTrue;
    private int texts;

    private Evaluation() {}

    /** @param language ISO 639-1 code of the texts to count; empty for all */
    public static Evaluation of(Classifier classifier, OwnLabels labels, String language) {
        Evaluation evaluation = new Evaluation();
        labels.texts().stream()
                .filter(text -> language.isEmpty() || language.equals(text.lang()))
                .forEach(text -> evaluation.count(text, classifier.classify(text.text(), null)));
        return evaluation;
    }

    /**
     * Judges each text by a model that was taught the others, on top of the shipped corpus.
     *
     * @param folds in how many parts the texts are split, 2 or more
     * @param rows how many of the others are taught at most, drawn at random
     */
    public static Evaluation crossValidated(OwnLabels labels, int folds, int rows, long seed) {
        List<LabelledText> texts = new ArrayList<>(labels.texts());
        Collections.shuffle(texts, new Random(seed));
        Evaluation evaluation = new Evaluation();
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            List<LabelledText> others = IntStream.range(0, texts.size())
                    .filter(i -> i % folds != held)
                    .limit(rows)
                    .mapToObj(texts::get)
                    .toList();
            Classifier classifier = Models.of(new OwnLabels(others).train(true), "fold-" + fold);
            for (int i = held; i < texts.size(); i += folds) {
                evaluation.count(texts.get(i), classifier.classify(texts.get(i).text(), null));
            }
        }
        return evaluation;
    }

    /** The languages of labelled texts, in the order of their codes. */
    public static Set<String> languages(OwnLabels labels) {
        return labels.texts().stream()
                .map(LabelledText::lang)
                .filter(lang -> lang != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which step was given for which. */
    public String confusionOfSteps() {
        return step.confusion();
    }

    /** The same as numbers: for each step that was wanted, how often which was given. */
    public Map<String, Map<String, Integer>> stepsGivenForWanted() {
        return step.givenForWanted();
    }

    /** The figures, for whoever wants them one by one. */
    public EvaluationFigures figures() {
        return new EvaluationFigures(
                texts,
                step.accuracy(),
                step.macroF1(MIN_ROWS),
                (double) amongTrue / Math.max(1, texts),
                steps.microF1(),
                reliability.calibrationError(),
                reliability.accuracyOfMostConfident(SUREST_PART),
                fault.isEmpty() ? null : (Double) fault.accuracy(),
                fault.isEmpty() ? null : (Double) fault.macroF1(MIN_ROWS),
                fault.isEmpty() ? null : (Double) faults.microF1(),
                experience.isEmpty() ? null : (Double) experience.accuracy(),
                experience.isEmpty() ? null : (Double) experience.macroF1(MIN_ROWS));
    }

    @Override
    public String toString() {
        return figures().toString();
    }

    private void count(LabelledText text, Verdict verdict) {
        texts++;
        step.add(text.step(), verdict.step());
        if (text.fault() != null) {
            fault.add(text.fault(), verdict.fault());
            faults.add(text.faults(), verdict.faults());
        }
        if (text.experience() != null) {
            experience.add(text.experience(), Json.name(verdict.experience()));
        }
        reliability.add(verdict.stepConfidence(), verdict.step().equals(text.step()));
        steps.add(text.steps(), verdict.steps());
        if (verdict.step().equals(text.step()) || text.steps().contains(verdict.step())) {
            amongTrue++;
        }
    }

    /** How well sets of labels agree. */
    private static final class Overlap {
        private int wanted;
        private int given;
        private int right;

        void add(Collection<String> labels, Collection<String> answers) {
            Set<String> both = new HashSet<>(labels);
            both.retainAll(answers);
            wanted += labels.size();
            given += answers.size();
            right += both.size();
        }

        double microF1() {
            return 2.0 * right / Math.max(1, wanted + given);
        }
    }
}
