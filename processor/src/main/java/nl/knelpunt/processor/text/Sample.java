package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    static List<Sample> of(Corpus corpus) {
        List<Sample> samples = new ArrayList<>();
        for (LabelledText text : corpus.texts()) {
            add(samples, text);
        }
        for (LabelledClause clause : corpus.clauses()) {
            add(samples, clause);
        }
        return samples;
    }

    private static void add(List<Sample> samples, LabelledClause clause) {
        List<Word> words = Tokenizer.words(clause.text());
        Map<String, String> answers = new LinkedHashMap<>(answers(clause));
        answers.put(Head.STEP, clause.step());
        answers.put(Head.FAULT, clause.fault());
        samples.add(new Sample(words, answers, true));
        for (int i = 1; i < CLAUSE_TIMES; i++) {
            samples.add(new Sample(words, answers(clause), false));
        }
    }

    private static void add(List<Sample> samples, LabelledText text) {
        List<Word> words = Tokenizer.words(text.text());
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(Head.STEP, text.step());
        answers.put(Head.FAULT, text.fault());
        answers.put(Head.EXPERIENCE, text.experience());
        answers.put(Head.LANGUAGE, text.lang());
        if (text.kind() != null) {
            answers.put(Head.KIND, text.kind());
        }
        if (text.clauses() == null && text.steps().size() <= 1 && Clauses.borders(words).length - 1 <= SHORT_CLAUSES) {
            answers.put(Head.CLAUSE_STEP, text.step());
            answers.put(Head.CLAUSE_FAULT, text.fault());
            if (text.praised() != null || text.hasProblem()) {
                answers.put(Head.CLAUSE_PRAISE, text.praised() == null ? Head.NONE : text.praised().getFirst());
            }
        }
        samples.add(new Sample(words, answers, true));
        if (text.clauses() != null) {
            for (LabelledClause clause : text.clauses()) {
                samples.add(new Sample(Tokenizer.words(clause.text()), answers(clause), false));
            }
        }
    }

    private static Map<String, String> answers(LabelledClause clause) {
        return Map.of(
                Head.CLAUSE_STEP, clause.step(),
                Head.CLAUSE_FAULT, clause.fault(),
                Head.CLAUSE_PRAISE, clause.praise());
    }
}
