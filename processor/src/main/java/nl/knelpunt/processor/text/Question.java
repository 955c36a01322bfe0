package nl.knelpunt.processor.text;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A head as it is trained.
 *
 * @param answer the label that a text has
 * @param asked which texts have one
 * @param cost what an error costs, compared with large weights
 */
record Question(String head, Function<LabelledText, String> answer, Predicate<LabelledText> asked, double cost) {
    private static final double COST = 8;

    /** Whether something is wrong is learnt apart from where and what, which only texts with a problem teach. */
    static final List<Question> ALL = List.of(
            new Question(Head.PROBLEM, text -> text.hasProblem() ? Head.SOME : Head.NONE, text -> true, 2 * COST),
            new Question(Head.STEP, LabelledText::step, LabelledText::hasProblem, COST),
            new Question(Head.FAULT, LabelledText::fault, LabelledText::hasProblem, COST),
            new Question(Head.EXPERIENCE, LabelledText::experience, text -> true, COST),
            new Question(Head.LANGUAGE, LabelledText::lang, text -> true, COST));
}
