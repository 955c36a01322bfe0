package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words to learn from, with the right answers of the heads that are asked about them.
 *
 * @param whole whether it is a text of its own, not a piece of one that is another sample
 */
record Sample(List<Word> words, Map<String, String> answers, boolean whole) {
    /** A text without marked clauses teaches as a clause if it is not longer than this. */
    private static final int SHORT_CLAUSES = 2;

    /** How often a clause by itself counts: it says in few words what is hidden among others in a text. */
    private static final int CLAUSE_TIMES = 3;

    /** How often a text counts of which only the language is known: there are few, and other languages must not look like ours. */
    private static final int LANGUAGE_TIMES = 4;

    /** How often a shop's own text counts. */
    private static final int OWN_TIMES = 4;

    static List<Sample> of(Corpus corpus) {
        return of(corpus, List.of(), true);
    }

    /**
     * @param own a shop's texts, which count more than what was written for others
     * @param onShipped whether the corpus teaches steps and faults too, or only what holds no problem
     */
    static List<Sample> of(Corpus corpus, List<LabelledText> own, boolean onShipped) {
        List<Sample> samples = new ArrayList<>();
        for (LabelledText text : corpus.texts()) {
            add(samples, text, text.steps().size() <= 1 && isShort(text));
        }
        for (LabelledClause clause : corpus.clauses()) {
            add(samples, clause);
        }
        Set<String> read = Stream.concat(corpus.texts().stream(), own.stream())
                .map(LabelledText::lang)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (TextInLanguage text : corpus.languages()) {
            String language = Language.label(text.lang(), read.contains(text.lang()));
            List<Word> words = Tokenizer.words(text.text());
            for (int i = 0; i < LANGUAGE_TIMES; i++) {
                samples.add(new Sample(words, Map.of(Head.LANGUAGE, language), i == 0));
            }
        }
        if (!onShipped) {
            samples.replaceAll(Sample::withoutPlaces);
        }
        for (int i = 0; i < OWN_TIMES; i++) {
            own.forEach(text -> add(samples, text, text.steps().size() <= 1));
        }
        return samples;
    }

    private static boolean isShort(LabelledText text) {
        return Clauses.borders(Tokenizer.words(text.text())).length - 1 <= SHORT_CLAUSES;
    }

    /** What holds no problem holds none in any shop; where and what the others complain of is another shop's affair. */
    private Sample withoutPlaces() {
        Map<String, String> kept = new LinkedHashMap<>(answers);
        for (String head : List.of(Head.STEP, Head.FAULT, Head.CLAUSE_STEP, Head.CLAUSE_FAULT)) {
            if (!Head.NONE.equals(kept.get(head))) {
                kept.remove(head);
            }
        }
        kept.remove(Head.CLAUSE_PRAISE);
        return new Sample(words, kept, whole);
    }

    private static void add(List<Sample> samples, LabelledClause clause) {
        List<Word> words = Tokenizer.words(clause.text());
        Map<String, String> answers = new LinkedHashMap<>(answers(clause));
        answers.put(Head.STEP, clause.step());
        answers.put(Head.FAULT, clause.fault());
        if (clause.lang() != null) {
            answers.put(Head.LANGUAGE, clause.lang());
        }
        samples.add(new Sample(words, answers, true));
        for (int i = 1; i < CLAUSE_TIMES; i++) {
            samples.add(new Sample(words, answers(clause), false));
        }
    }

    /** @param asClause whether it says one thing and may teach what single clauses say */
    private static void add(List<Sample> samples, LabelledText text, boolean asClause) {
        List<Word> words = Tokenizer.words(text.text());
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(Head.STEP, text.step());
        put(answers, Head.FAULT, text.fault());
        put(answers, Head.EXPERIENCE, text.experience());
        put(answers, Head.LANGUAGE, text.lang());
        put(answers, Head.KIND, text.kind());
        if (text.severity() != null) {
            answers.put(Head.SAFETY, String.valueOf(text.isAboutSafety()));
        }
        if (text.clauses() == null && asClause) {
            answers.put(Head.CLAUSE_STEP, text.step());
            put(answers, Head.CLAUSE_FAULT, text.fault());
            if (text.praised() != null || text.hasProblem()) {
                answers.put(
                        Head.CLAUSE_PRAISE,
                        text.praised() == null || text.praised().isEmpty()
                                ? Head.NONE
                                : text.praised().getFirst());
            }
        }
        samples.add(new Sample(words, answers, true));
        if (text.clauses() != null) {
            for (LabelledClause clause : text.clauses()) {
                samples.add(new Sample(Tokenizer.words(clause.text()), answers(clause), false));
            }
        }
    }

    private static void put(Map<String, String> answers, String head, @Nullable String answer) {
        if (answer != null) {
            answers.put(head, answer);
        }
    }

    private static Map<String, String> answers(LabelledClause clause) {
        return Map.of(
                Head.CLAUSE_STEP, clause.step(),
                Head.CLAUSE_FAULT, clause.fault(),
                Head.CLAUSE_PRAISE, clause.praise());
    }
}
