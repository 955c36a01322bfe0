package nl.knelpunt.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.knelpunt.processor.text.ShippedComplaint;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final int DRAWS = 2000;

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void hasManyTextsThatNameNoStep() {
        var texts = new HashSet<String>();
        for (int i = 0; i < DRAWS; i++) {
            texts.add(Texts.shipped().namingNothing(Texts.DUTCH, true, random));
            texts.add(Texts.shipped().namingNothing(Texts.ENGLISH, true, random));
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(80).contains("waar blijft mijn bestelling?");
    }

    @Test
    void doesNotAskWhereAnOrderIsThatHasCome() {
        for (int i = 0; i < DRAWS; i++) {
            assertThat(Texts.shipped().namingNothing(Texts.ENGLISH, false, random))
                    .doesNotContainIgnoringCase("where")
                    .doesNotContainIgnoringCase("waiting");
        }
    }

    @Test
    void namesStepsInWordsThatNoModelHasLearnt() {
        var learnt = ShippedComplaint.all().stream().map(ShippedComplaint::text).collect(Collectors.toSet());
        for (var cell : Defaults.per1000Orders().keySet()) {
            var texts = new HashSet<String>();
            for (int i = 0; i < DRAWS; i++) {
                texts.add(Texts.shipped().naming(cell, i % 5 == 0 ? Texts.ENGLISH : Texts.DUTCH, random));
            }
            assertThat(texts)
                    .describedAs(cell.toString())
                    .hasSizeGreaterThanOrEqualTo(Texts.FEWEST)
                    .doesNotContainAnyElementsOf(learnt);
        }
    }

    @Test
    void hasTextsAboutEveryCellOfTheDefaults() {
        assertThat(Texts.shipped().cells()).containsAll(Defaults.per1000Orders().keySet());
    }
}
