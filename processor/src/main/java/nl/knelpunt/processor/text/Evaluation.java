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
    private final Tally step = new Tally();
    private final Tally fault = new Tally();
    private final Tally experience = new Tally();
    private final Tally kind = new Tally();
    private final Overlap steps = new Overlap();
    private final Overlap faults = new Overlap();
    private int amongTrue;
    private int texts;

    private Evaluation() {}

    /** Takes a file of labelled texts, one JSON object a line, and prints a table per language. */
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
        System.out.printf(
                Locale.ROOT,
                "%-4s step %.3f · %.3f, among the true ones %.3f, all steps micro-F1 %.3f; fault %.3f · %.3f, all %.3f; "
                        + "experience %.3f · %.3f; kind %.3f · %.3f%n",
                title,
                evaluation.step.accuracy(),
                evaluation.step.macroF1(),
                (double) evaluation.amongTrue / evaluation.texts,
                evaluation.steps.microF1(),
                evaluation.fault.accuracy(),
                evaluation.fault.macroF1(),
                evaluation.faults.microF1(),
                evaluation.experience.accuracy(),
                evaluation.experience.macroF1(),
                evaluation.kind.accuracy(),
                evaluation.kind.macroF1());
    }

    private void count(LabelledText text, Verdict verdict) {
        texts++;
        step.add(text.step(), verdict.step());
        fault.add(text.fault(), verdict.fault());
        experience.add(text.experience(), Json.name(verdict.experience()));
        if (text.kind() != null) {
            kind.add(text.kind(), Json.name(verdict.kind()));
        }
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
