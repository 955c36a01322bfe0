package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.knelpunt.processor.Verdict;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {
    static final List<Phrases.Entry> PHRASES = List.of(new Phrases.Entry("LATE", "te laat"));

    private static final List<LabelledText> TEXTS = List.of(
            text("pakket te laat", "nl", "delivery", "delay", "below"),
            text("bezorger te laat", "nl", "delivery", "delay", "below"),
            text("lamp kapot", "nl", "product", "quality", "below"),
            text("mixer kapot", "nl", "product", "quality", "below"),
            text("alles prima", "nl", "none", "none", "above"),
            text("alles mooi", "nl", "none", "none", "as_expected"),
            text("all fine", "en", "none", "none", "above"),
            text("all fine here", "en", "none", "none", "above"));

    private static LabelledText text(String text, String language, String step, String fault, String experience) {
        String kind = step.equals("none") ? "praise" : "complaint";
        return new LabelledText(
                text, language, step, List.of(step), fault, List.of(fault), experience, kind, null, null, null);
    }

    static Corpus corpus() {
        return new Corpus(TEXTS, List.of(), List.of(), PHRASES);
    }

    static byte[] fileOfAFewTexts() {
        return ModelTrainer.file(corpus());
    }

    static TextModel trainedOnAFewTexts() {
        return ModelFile.read(fileOfAFewTexts());
    }

    @Test
    void writesTheSameFileEachTime() {
        assertThat(fileOfAFewTexts()).isEqualTo(fileOfAFewTexts());
    }

    @Test
    void learnsWhatItsTextsSay() {
        TextClassifier classifier = new TextClassifier(trainedOnAFewTexts(), "test");

        for (LabelledText text : TEXTS) {
            assertThat(classifier.classify(text.text(), null).step())
                    .as(text.text())
                    .isEqualTo(text.step());
        }
    }

    @Test
    void leavesUnclearWhatATrainedModelCannotRead() {
        TextClassifier classifier = new TextClassifier(trainedOnAFewTexts(), "test");

        Verdict verdict = classifier.classify("Das Paket ist noch immer nicht angekommen", null);

        assertThat(verdict.step()).isEqualTo("unclear");
        assertThat(verdict.stepConfidence()).isZero();
    }
}
