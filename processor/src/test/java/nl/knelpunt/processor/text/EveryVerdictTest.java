package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;
import nl.knelpunt.testkit.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryVerdictTest {
    private static final Classifier CLASSIFIER = Models.shipped();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pointsAtWholeCharactersInTheOrderOfTheText(long seed) {
        String text = AnyText.ofSeed(seed);
        int previous = 0;

        List<Evidence> passages = CLASSIFIER.classify(text, null).evidence();

        assertThat(passages).hasSizeLessThanOrEqualTo(8);
        for (Evidence passage : passages) {
            assertThat(passage.start()).isBetween(previous, passage.end() - 1);
            assertThat(passage.end()).isLessThanOrEqualTo(text.length());
            assertThat(passage.weight()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(List.of(passage.start(), passage.end())).allMatch(offset -> isBorder(text, offset));
            previous = passage.end();
        }
    }

    private static boolean isBorder(String text, int offset) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(offset);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spreadsAProbabilityOfOneOverTheSteps(long seed) {
        Verdict verdict = CLASSIFIER.classify(AnyText.ofSeed(seed), null);
        double others = verdict.alternatives().stream()
                .mapToDouble(Alternative::confidence)
                .sum();

        assertThat(verdict.stepConfidence()).isBetween(0.0, 1.0);
        assertThat(verdict.faultConfidence()).isBetween(0.0, 1.0);
        assertThat(verdict.stepConfidence() + others).isLessThanOrEqualTo(1 + 1e-9);
        assertThat(verdict.alternatives()).extracting(Alternative::step).doesNotContain(verdict.step());
        assertThat(verdict.alternatives())
                .extracting(Alternative::confidence)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesTheMainStepFirstAndNothingWhereNothingIsWrong(long seed) {
        Verdict verdict = CLASSIFIER.classify(AnyText.ofSeed(seed), null);

        if (verdict.step().equals("none") || verdict.step().equals("unclear")) {
            assertThat(verdict.steps()).isEmpty();
            assertThat(verdict.fault()).isEqualTo(verdict.step());
        } else {
            assertThat(verdict.steps()).startsWith(verdict.step()).doesNotHaveDuplicates();
            assertThat(CLASSIFIER.steps()).containsAll(verdict.steps());
        }
        assertThat(CLASSIFIER.faults()).containsAll(verdict.faults());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void staysTheSameWhateverWasReadBefore(long seed) {
        Verdict first = CLASSIFIER.classify(AnyText.ofSeed(seed), null);
        CLASSIFIER.classify(AnyText.ofSeed(seed + 1), null);

        assertThat(CLASSIFIER.classify(AnyText.ofSeed(seed), null)).isEqualTo(first);
    }

    @Test
    void staysTheSameOnManyThreads() {
        List<Verdict> alone = seeds().mapToObj(seed -> CLASSIFIER.classify(AnyText.ofSeed(seed), null))
                .toList();

        List<Verdict> together = seeds().parallel()
                .mapToObj(seed -> CLASSIFIER.classify(AnyText.ofSeed(seed), null))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void givesAllProbabilitiesBetweenThem() {
        TextModel model = ModelTrainerTest.trainedOnAFewTexts();
        TextClassifier classifier = new TextClassifier(model, "test");

        Verdict verdict = classifier.classify("pakket te laat", null);

        double others = verdict.alternatives().stream()
                .mapToDouble(Alternative::confidence)
                .sum();
        assertThat(verdict.stepConfidence() + others).isCloseTo(1, within(1e-6));
    }
}
