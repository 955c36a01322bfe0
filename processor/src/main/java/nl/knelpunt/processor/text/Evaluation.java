package nl.knelpunt.processor.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;

/** Measures the shipped classifier on labelled texts. */
public final class Evaluation {
    /** Labels with fewer rows say too little for a mean over labels. */
    private static final int MIN_ROWS = 10;

    private final Tally step = new Tally();
    private final Tally fault = new Tally();
    private final Tally experience = new Tally();
    private final Overlap steps = new Overlap();
    private final Overlap faults = new Overlap();
    private final Reliability reliability = new Reliability();
    private int amongTrue;
    private int texts;

    private Evaluation() {}

    /** Takes a file of labelled texts, one JSON object a line, and prints a line per language and one for all: accuracy · macro-F1. */
    public static void main(String[] args) throws IOException {
        Classifier classifier = ShippedClassifier.load();
        List<LabelledText> texts = Corpus.texts(Path.of(args[0]));
        Set<String> languages = new LinkedHashSet<>();
        texts.forEach(text -> languages.add(text.lang()));
        for (String language : languages) {
            print(
                    language,
                    texts.stream().filter(t -> t.lang().equals(language)).toList(),
                    classifier);
        }
        print("all", texts, classifier);
    }

    private static void print(String title, List<LabelledText> texts, Classifier classifier) {
        Evaluation evaluation = new Evaluation();
        texts.forEach(text -> evaluation.count(text, classifier.classify(text.text(), null)));
        System.out.println(title + evaluation);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                " (%d): step %.3f · %.3f, among the true ones %.3f, all steps micro-F1 %.3f, calibration error %.3f, surest"
                        + " 70 %% %.3f; fault %.3f · %.3f, all faults %.3f; experience %.3f · %.3f",
                texts,
                step.accuracy(),
                step.macroF1(MIN_ROWS),
                (double) amongTrue / texts,
                steps.microF1(),
                reliability.calibrationError(),
                reliability.accuracyOfMostConfident(0.7),
                fault.accuracy(),
                fault.macroF1(MIN_ROWS),
                faults.microF1(),
                experience.accuracy(),
                experience.macroF1(MIN_ROWS));
    }

    private void count(LabelledText text, Verdict verdict) {
        texts++;
        step.add(text.step(), verdict.step());
        fault.add(text.fault(), verdict.fault());
        experience.add(text.experience(), Json.name(verdict.experience()));
        reliability.add(verdict.stepConfidence(), verdict.step().equals(text.step()));
        steps.add(text.steps(), verdict.steps());
        faults.add(text.faults(), verdict.faults());
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
