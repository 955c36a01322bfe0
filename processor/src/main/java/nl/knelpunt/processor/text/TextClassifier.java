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
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads texts with a model: first whether something is wrong, then where and what. */
final class TextClassifier implements Classifier {
    private static final Set<String> TELLS_PROBLEM = Set.of("complaint", "problem_report");
    private static final int MAX_ALTERNATIVES = 3;
    private static final double MIN_CONFIDENCE = 0.2;

    /** From which probability in one clause a step or fault is complained of beside the main one. */
    private static final double MIN_FURTHER_CONFIDENCE = 0.5;

    /** From which probability a complaint is about somebody's safety though no rule says so. */
    private static final double MIN_DANGER = 0.2;

    /** The same for a text that seems to complain of nothing. */
    private static final double MIN_DANGER_WITHOUT_PROBLEM = 0.5;

    /** The same where a rule does say so: who nearly choked when seeing the bill used the words, and nothing else fits. */
    private static final double MIN_DANGER_BY_RULE = 0.05;

    /** Odds by which mere reports of a problem are rarer in the corpus than where customers write. */
    private static final double REPORT_ODDS = 3;

    private final LinearModel model;
    private final Features features;
    private final Precedents precedents;
    private final String version;
    private final Head step;
    private final Head fault;

    TextClassifier(TextModel text, String version) {
        this.model = text.weights();
        this.features = new Features(text.concepts());
        this.precedents = text.precedents();
        this.version = version;
        this.step = model.head(Head.STEP);
        this.fault = model.head(Head.FAULT);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<String> steps() {
        return problems(step);
    }

    @Override
    public Set<String> faults() {
        return problems(fault);
    }

    private static Set<String> problems(Head head) {
        Set<String> labels = new LinkedHashSet<>(head.labels());
        labels.remove(Head.NONE);
        labels.remove(Head.UNCLEAR);
        return labels;
    }

    @Override
    public Verdict classify(String text, @Nullable String language) {
        List<Word> words = Tokenizer.words(text);
        if (saysNothing(words)) {
            return withoutWords();
        }
        Reading reading = new Reading(words, features, model);
        double[] corrections = precedents.corrections(reading, model);
        double[] steps = Precedents.corrected(reading.steps(), corrections, 0);
        Language spoken = Language.of(reading, model, language);
        String chosen = spoken.isRead() ? choose(step, steps) : Head.UNCLEAR;
        boolean named = !chosen.equals(Head.NONE) && !chosen.equals(Head.UNCLEAR);
        double[] faults = Precedents.corrected(reading.faults(chosen), corrections, steps.length);
        String why = named ? choose(fault, faults) : chosen;
        Kind kind = kind(reading, chosen.equals(Head.NONE));
        List<String> allSteps = named ? all(chosen, model.head(Head.CLAUSE_STEP), reading.stepsAnywhere()) : List.of();
        List<String> allFaults = named ? all(why, model.head(Head.CLAUSE_FAULT), reading.faultsAnywhere()) : List.of();
        Severity severity = severity(reading, !chosen.equals(Head.NONE));
        return new Verdict(
                kind,
                chosen,
                confidence(step, steps, chosen),
                why,
                named ? confidence(fault, faults, why) : confidence(step, steps, chosen),
                reading.experience(!chosen.equals(Head.NONE)),
                allSteps,
                allFaults,
                spoken.isRead() ? alternatives(chosen, steps) : List.of(),
                evidence(chosen, reading),
                severity.level(),
                details(text, reading, allSteps, allFaults, severity),
                spoken.code(),
                version);
    }

    private VerdictDetails details(
            String text, Reading reading, List<String> allSteps, List<String> allFaults, Severity severity) {
        Details details = new Details(reading, model);
        List<String> praised = details.praisedSteps();
        return new VerdictDetails(
                false,
                allSteps.isEmpty() || allFaults.isEmpty() ? List.of() : details.problems(allSteps, allFaults),
                praised,
                praised.isEmpty() ? null : Person.named(text).orElse(null),
                severity.signs(),
                List.of());
    }

    /** Rules say why, if the text as a whole does not speak against it; where they say nothing, it may still tell of danger. */
    private Severity severity(Reading reading, boolean problem) {
        Severity byRules = Severity.of(reading.words(), problem);
        Head head = model.head(Head.SAFETY);
        int index = head.index(String.valueOf(true));
        if (index < 0) {
            return byRules;
        }
        double danger = reading.ofWhole(head)[index];
        if (danger < MIN_DANGER_BY_RULE) {
            return byRules.withoutSafety();
        }
        return danger >= (problem ? MIN_DANGER : MIN_DANGER_WITHOUT_PROBLEM)
                ? byRules.raised(reading.words())
                : byRules;
    }

    /** Marks, numbers, emoji and one letter over and over say nothing, unless they stand for something: <em>10/10</em>. */
    private boolean saysNothing(List<Word> words) {
        for (Word word : words) {
            if (word.isSpelt()) {
                return false;
            }
        }
        return !features.holdConcept(words);
    }

    private Verdict withoutWords() {
        return new Verdict(
                Kind.OTHER,
                Head.UNCLEAR,
                1,
                Head.UNCLEAR,
                1,
                Experience.AS_EXPECTED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Severity.ORDINARY,
                VerdictDetails.NONE,
                Language.UNDETERMINED,
                version);
    }

    private static String choose(Head head, double[] probabilities) {
        int best = Numbers.largest(probabilities);
        return probabilities[best] < MIN_CONFIDENCE
                ? Head.UNCLEAR
                : head.labels().get(best);
    }

    /** A model whose texts all had a step has no probability for unclear. */
    private static double confidence(Head head, double[] probabilities, String label) {
        int index = head.index(label);
        return index < 0 ? 0 : probabilities[index];
    }

    /** Who complains does not merely ask, and who only asks or praises has no problem. */
    private Kind kind(Reading reading, boolean noProblem) {
        Head head = model.head(Head.KIND);
        double[] probabilities = reading.ofWhole(head);
        for (int label = 0; label < probabilities.length; label++) {
            if (TELLS_PROBLEM.contains(head.labels().get(label)) == noProblem) {
                probabilities[label] = 0;
            }
        }
        Numbers.scale(probabilities, head.index("problem_report"), REPORT_ODDS);
        return Kind.valueOf(head.labels().get(Numbers.largest(probabilities)).toUpperCase(Locale.ROOT));
    }

    private static List<String> all(String main, Head head, double[] probabilities) {
        Set<String> labels = new LinkedHashSet<>();
        labels.add(main);
        for (int label = 0; label < probabilities.length; label++) {
            if (probabilities[label] >= MIN_FURTHER_CONFIDENCE) {
                labels.add(head.labels().get(label));
            }
        }
        labels.remove(Head.NONE);
        labels.remove(Head.UNCLEAR);
        return List.copyOf(labels);
    }

    private List<Alternative> alternatives(String chosen, double[] steps) {
        List<Alternative> all = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            all.add(new Alternative(step.labels().get(i), steps[i]));
        }
        return all.stream()
                .filter(alternative -> !alternative.step().equals(chosen))
                .sorted(Comparator.comparingDouble(Alternative::confidence).reversed())
                .limit(MAX_ALTERNATIVES)
                .toList();
    }

    private List<Evidence> evidence(String chosen, Reading reading) {
        Head head = model.head(Head.CLAUSE_STEP);
        int label = head.index(chosen);
        return label < 0 ? List.of() : EvidenceFinder.find(reading, head, label);
    }
}
