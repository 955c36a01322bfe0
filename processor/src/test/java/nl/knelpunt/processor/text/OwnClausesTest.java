package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OwnClausesTest {
    private final OwnClauses clauses = new OwnClauses(ModelTrainerTest.trainedOnAFewTexts());

    private static LabelledText text(String text, String step, List<String> steps, List<String> faults) {
        return new LabelledText(text, "nl", step, steps, faults.getFirst(), faults, null, null, null, null, null);
    }

    private List<String> marked(LabelledText text) {
        return Objects.requireNonNull(clauses.mark(text).clauses()).stream()
                .map(clause -> clause.step() + '/' + clause.fault())
                .toList();
    }

    @Test
    void saysWhichClauseHasWhichOfTheProblems() {
        assertThat(marked(text(
                        "Pakket te laat. Lamp kapot. Alles prima.",
                        "product",
                        List.of("product", "delivery"),
                        List.of("quality", "delay"))))
                .containsExactly("delivery/delay", "product/quality", "none/none");
    }

    @Test
    void findsNoProblemThatTheTextIsNotLabelledWith() {
        assertThat(marked(text("Pakket te laat. Lamp kapot.", "product", List.of("product"), List.of("quality"))))
                .doesNotContain("delivery/delay");
    }

    @Test
    void givesTheMainProblemAtLeastOneClause() {
        assertThat(marked(text("Alles prima. Alles mooi.", "delivery", List.of("delivery"), List.of("delay"))))
                .contains("delivery/delay");
    }

    @Test
    void leavesATextAloneWhoseStepItDoesNotKnow() {
        assertThat(clauses.mark(text("Bel stuk.", "montage", List.of("montage"), List.of("quality")))
                        .clauses())
                .isNull();
    }
}
