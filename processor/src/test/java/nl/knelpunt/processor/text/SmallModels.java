package nl.knelpunt.processor.text;

import java.util.List;

/** Models that are learnt in no time. */
public final class SmallModels {
    private SmallModels() {}

    /** One that knows two steps, the second of which is the given one. */
    public static byte[] withStep(String step) {
        return ModelTrainer.onTop(
                ModelTrainerTest.corpus(),
                List.of(LabelledText.of("de bel doet het niet", "nl", step, "error")),
                ModelTrainerTest.trainedOnAFewTexts());
    }
}
