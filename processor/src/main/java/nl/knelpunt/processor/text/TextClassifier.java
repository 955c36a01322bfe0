package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads texts with a model: first whether something is wrong, then where and what. */
final class TextClassifier implements Classifier {
    static final String NONE = "none";
    static final String UNCLEAR = "unclear";

    private static final int MAX_ALTERNATIVES = 3;
    private static final double MIN_CONFIDENCE = 0.2;
    private static final double MIN_FURTHER_CONFIDENCE = 0.6;

    private final LinearModel model;
    private final Features features;
    private final String version;
    private final Head step;
    private final Head fault;
    private final Head experience;

    TextClassifier(TextModel text, String version) {
        this.model = text.weights();
        this.features = new Features(text.concepts());
        this.version = version;
        this.step = model.head(Head.STEP);
        this.fault = model.head(Head.FAULT);
        this.experience = model.head(Head.EXPERIENCE);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<String> steps() {
        return withoutUnclear(step);
    }

    @Override
    public Set<String> faults() {
        return withoutUnclear(fault);
    }

    private static Set<String> withoutUnclear(Head head) {
        Set<String> labels = new LinkedHashSet<>(head.labels());
        labels.remove(UNCLEAR);
        return labels;
    }

    @Override
    public Verdict classify(String text, @Nullable String language) {
        List<Word> words = Tokenizer.words(text);
        if (words.isEmpty()) {
            return withoutWords();
        }
        Reading reading = new Reading(words, features, model);
        double none = reading.none();
        double[] steps = reading.main(step);
        double[] faults = reading.main(fault);
        boolean problem = none <= 0.5;
        int known = Language.known(words, model);
        String found = problem ? choose(step, steps) : NONE;
        String chosen = Language.isForeign(words, known) ? UNCLEAR : found;
        String why = chosen.equals(NONE) || chosen.equals(UNCLEAR) ? chosen : choose(fault, faults);
        Experience how = experience(reading, problem);
        return new Verdict(
                KindRule.of(chosen, why, how, words),
                chosen,
                confidence(chosen, step, steps, none),
                why,
                confidence(why, fault, faults, none),
                how,
                all(chosen, step, reading),
                all(why, fault, reading),
                alternatives(chosen, steps, none),
                evidence(chosen, reading),
                Language.of(reading, known, model, language));
    }

    private static Verdict withoutWords() {
        return new Verdict(
                Kind.OTHER,
                UNCLEAR,
                1,
                UNCLEAR,
                1,
                Experience.AS_EXPECTED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Language.UNDETERMINED);
    }

    private static String choose(Head head, double[] probabilities) {
        int best = Numbers.largest(probabilities);
        return probabilities[best] < MIN_CONFIDENCE ? UNCLEAR : head.labels().get(best);
    }

    private static double confidence(String label, Head head, double[] probabilities, double none) {
        int index = head.labels().indexOf(label);
        return label.equals(NONE) ? none : index < 0 ? 0 : (1 - none) * probabilities[index];
    }

    /** A customer with nothing to complain of got what was expected; one with a problem did not get more. */
    private Experience experience(Reading reading, boolean problem) {
        double[] probabilities = reading.ofWhole(experience);
        Experience impossible = problem ? Experience.ABOVE : Experience.BELOW;
        probabilities[experience.labels().indexOf(impossible.name().toLowerCase(Locale.ROOT))] = 0;
        return Experience.valueOf(
                experience.labels().get(Numbers.largest(probabilities)).toUpperCase(Locale.ROOT));
    }

    private static List<String> all(String main, Head head, Reading reading) {
        if (main.equals(NONE) || main.equals(UNCLEAR)) {
            return List.of();
        }
        Set<String> labels = new LinkedHashSet<>();
        labels.add(main);
        double[] probabilities = reading.anywhere(head);
        for (int label = 0; label < probabilities.length; label++) {
            if (probabilities[label] >= MIN_FURTHER_CONFIDENCE) {
                labels.add(head.labels().get(label));
            }
        }
        labels.remove(UNCLEAR);
        return List.copyOf(labels);
    }

    private List<Alternative> alternatives(String chosen, double[] steps, double none) {
        List<Alternative> all = new ArrayList<>();
        all.add(new Alternative(NONE, none));
        for (int i = 0; i < steps.length; i++) {
            all.add(new Alternative(step.labels().get(i), (1 - none) * steps[i]));
        }
        return all.stream()
                .filter(alternative -> !alternative.step().equals(chosen))
                .sorted(Comparator.comparingDouble(Alternative::confidence).reversed())
                .limit(MAX_ALTERNATIVES)
                .toList();
    }

    private List<Evidence> evidence(String chosen, Reading reading) {
        Head head = chosen.equals(NONE) ? model.head(Head.PROBLEM) : step;
        int label = head.labels().indexOf(chosen);
        return label < 0 ? List.of() : EvidenceFinder.find(reading, head, label);
    }
}
