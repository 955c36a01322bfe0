package nl.knelpunt.processor.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;

/** Measures the shipped classifier on labelled texts. */
public final class Evaluation {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

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
        for (LabelledText text : texts) {
            Verdict verdict = classifier.classify(text.text(), null);
            evaluation.count("step", text.step(), verdict.step());
            evaluation.count("fault", text.fault(), verdict.fault());
            evaluation.count(
                    "experience", text.experience(), verdict.experience().name().toLowerCase(Locale.ROOT));
        }
        evaluation.tallies.forEach((axis, tally) -> System.out.printf(
                Locale.ROOT,
                "%-4s %-10s accuracy %.3f  macro-F1 %.3f%n",
                title,
                axis,
                tally.accuracy(),
                tally.macroF1()));
    }

    private void count(String axis, String wanted, String given) {
        tallies.computeIfAbsent(axis, a -> new Tally()).add(wanted, given);
    }
}
