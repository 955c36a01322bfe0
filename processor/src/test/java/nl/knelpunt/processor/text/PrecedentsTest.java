package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private static final TextModel BASE = ModelTrainerTest.trainedOnAFewTexts();
    private static final LinearModel MODEL = BASE.weights();
    private static final Head STEP = MODEL.head(Head.STEP);

    private static Reading reading(String text) {
        return new Reading(Tokenizer.words(text), new Features(BASE.concepts()), MODEL);
    }

    private static Precedents precedents(String text, String step, int times) {
        return Precedents.of(Collections.nCopies(times, LabelledText.of(text, "nl", step, "quality")), BASE, MODEL);
    }

    private static double product(Precedents precedents, String text) {
        Reading reading = reading(text);
        double[] corrected = Precedents.corrected(reading.steps(), precedents.corrections(reading, MODEL), 0);
        assertThat(Arrays.stream(corrected).sum()).isCloseTo(1, within(1e-9));
        return corrected[STEP.index("product")];
    }

    @Test
    void moveATextThatReadsAlike() {
        assertThat(product(precedents("pakket te laat", "product", 1), "bezorger te laat"))
                .isGreaterThan(product(Precedents.NONE, "bezorger te laat"));
    }

    @Test
    void moveItTheMoreTheMoreThereAre() {
        assertThat(product(precedents("pakket te laat", "product", 10), "bezorger te laat"))
                .isGreaterThan(product(precedents("pakket te laat", "product", 1), "bezorger te laat"));
    }

    @Test
    void moveATextLessThatReadsOtherwise() {
        Precedents precedents = precedents("pakket te laat", "product", 5);

        double alike = product(precedents, "bezorger te laat") - product(Precedents.NONE, "bezorger te laat");
        double unlike = product(precedents, "alles prima") - product(Precedents.NONE, "alles prima");

        assertThat(unlike).isLessThan(alike / 2);
    }

    @Test
    void sayNothingOfFaultsThatNobodyTold() {
        Precedents precedents = Precedents.of(
                List.of(new LabelledText(
                        "pakket te laat", "nl", "product", List.of(), null, List.of(), null, null, null, null, null)),
                BASE,
                MODEL);

        double[] corrections = precedents.corrections(reading("pakket te laat"), MODEL);

        assertThat(Arrays.copyOfRange(corrections, STEP.size(), corrections.length))
                .containsOnly(0);
    }

    @Test
    void areNothingForATextWithoutWords() {
        assertThat(precedents("...", "product", 1).rows()).isEmpty();
    }
}
