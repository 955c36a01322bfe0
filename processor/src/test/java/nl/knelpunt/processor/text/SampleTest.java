package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final LabelledClause LATE =
            new LabelledClause("kwam te laat", null, List.of("delivery/delay", "product/quality"), null);
    private static final LabelledClause TASTY = new LabelledClause("maar lekker", null, null, List.of("product"));

    @Test
    void aTextTeachesAsAWholeAndByItsClauses() {
        List<Sample> samples = samples(text("kwam te laat maar lekker", "delivery", List.of(LATE, TASTY)));

        assertThat(samples).extracting(Sample::whole).containsExactly(true, false, false);
        assertThat(samples.get(0).answers())
                .containsEntry(Head.STEP, "delivery")
                .doesNotContainKey(Head.CLAUSE_STEP);
        assertThat(samples.get(1).answers())
                .containsEntry(Head.CLAUSE_STEP, "delivery")
                .containsEntry(Head.CLAUSE_FAULT, "delay");
        assertThat(samples.get(2).answers()).containsEntry(Head.CLAUSE_STEP, "none");
    }

    @Test
    void aShortTextTeachesAsAClauseToo() {
        assertThat(samples(text("kwam te laat", "delivery", null)).getFirst().answers())
                .containsEntry(Head.CLAUSE_STEP, "delivery");
    }

    @Test
    void aLongTextWithoutMarkedClausesDoesNot() {
        assertThat(samples(text("Laat. Koud. Te duur. Nooit meer.", "delivery", null))
                        .getFirst()
                        .answers())
                .doesNotContainKey(Head.CLAUSE_STEP);
    }

    private static List<Sample> samples(LabelledText text) {
        return Sample.of(new Corpus(List.of(text), List.of(), List.of(), List.of()));
    }

    private static LabelledText text(String text, String step, @Nullable List<LabelledClause> clauses) {
        return new LabelledText(
                text, "nl", step, List.of(step), "delay", List.of("delay"), "below", "complaint", null, null, clauses);
    }
}
