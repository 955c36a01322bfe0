package nl.knelpunt.processor.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well labelled texts were judged; all figures but the first are from 0 to 1. Macro-F1 is the mean over the labels with ten
 * texts or more. What nobody labelled has no figures, and they are null.
 *
 * @param stepAmongTrue share of texts whose step is one of those they are labelled with
 * @param stepsMicroF1 over all steps that the texts complain of
 * @param calibrationError expected, of the step, in ten bins
 * @param stepAccuracyOfSurest of the 70 % that the model was surest of
 */
public record EvaluationFigures(
        int texts,
        double stepAccuracy,
        double stepMacroF1,
        double stepAmongTrue,
        double stepsMicroF1,
        double calibrationError,
        double stepAccuracyOfSurest,
        @Nullable Double faultAccuracy,
        @Nullable Double faultMacroF1,
        @Nullable Double faultsMicroF1,
        @Nullable Double experienceAccuracy,
        @Nullable Double experienceMacroF1) {

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "(%d): step %.3f · %.3f, among the true ones %.3f, all steps micro-F1 %.3f, calibration error %.3f,"
                                + " surest 70 %% %.3f; ",
                        texts,
                        stepAccuracy,
                        stepMacroF1,
                        stepAmongTrue,
                        stepsMicroF1,
                        calibrationError,
                        stepAccuracyOfSurest)
                + (faultAccuracy == null
                        ? "no faults labelled; "
                        : String.format(
                                Locale.ROOT,
                                "fault %.3f · %.3f, all faults %.3f; ",
                                faultAccuracy,
                                faultMacroF1,
                                faultsMicroF1))
                + (experienceAccuracy == null
                        ? "no experience labelled"
                        : String.format(Locale.ROOT, "experience %.3f · %.3f", experienceAccuracy, experienceMacroF1));
    }
}
