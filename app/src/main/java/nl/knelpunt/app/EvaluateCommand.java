package nl.knelpunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.text.Evaluation;
import nl.knelpunt.processor.text.LabelEvaluation;
import nl.knelpunt.processor.text.OwnLabels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description = {
            "Says how good a model is. With --data: the shipped one, or --model, on labelled complaints.",
            "With --train and --test: one taught by text and label, for any labels."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--data", paramLabel = "FILE", description = "Complaints with text, step, fault and the like.")
    private @Nullable Path data;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(
            names = "--folds",
            paramLabel = "N",
            description =
                    "Judge each of --data by a model taught the others too, on top of the shipped texts: N parts, 2 or more.")
    private @Nullable Integer folds;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "With --folds: teach at most N of the others. Default: all.")
    private @Nullable Integer rows;

    @Option(names = "--train", paramLabel = "FILE", description = "Lines with text and label to learn from.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "FILE", description = "Lines with text and label to be judged on.")
    private @Nullable Path test;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "Of whatever is drawn: the same seed, the same model. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "The figures as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (train != null && test != null && data == null) {
            refuse(folds != null || rows != null || model.isGiven(), "--folds, --rows and --model go with --data");
            print(LabelEvaluation.of(train, test, seed));
        } else if (data != null && train == null && test == null) {
            refuse(folds != null && model.isGiven(), "--folds teaches models of its own: leave out --model");
            refuse(folds != null && folds < 2, "--folds must be 2 or more");
            refuse(rows != null && folds == null, "--rows goes with --folds");
            refuse(rows != null && rows < 0, "--rows must be 0 or more");
            var labels = OwnLabels.read(List.of(data), config.journey());
            refuse(folds != null && folds > labels.size(), "--folds must not be more than the texts of --data");
            print(labels);
        } else {
            throw new UsageException("say either --data FILE, or --train FILE and --test FILE");
        }
        return Main.FINE;
    }

    private static void refuse(boolean isWrong, String message) {
        if (isWrong) {
            throw new UsageException(message);
        }
    }

    private void print(LabelEvaluation evaluation) {
        if (json) {
            var figures = Map.of(
                    "accuracy", evaluation.accuracy(),
                    "macroF1", evaluation.macroF1(),
                    "ece", evaluation.ece(),
                    "textsPerSecond", evaluation.textsPerSecond());
            System.out.println(line(figures));
            return;
        }
        System.out.println(evaluation.perLabel());
        System.out.printf(
                Locale.ROOT,
                "%naccuracy %.4f, macro-F1 %.4f, calibration error %.3f, %.0f texts a second%n",
                evaluation.accuracy(),
                evaluation.macroF1(),
                evaluation.ece(),
                evaluation.textsPerSecond());
    }

    private void print(OwnLabels labels) throws IOException {
        if (folds != null) {
            var all = Evaluation.crossValidated(labels, folds, rows == null ? Integer.MAX_VALUE : rows, seed);
            System.out.println(json ? line(Map.of("all", all.figures())) : all);
            return;
        }
        var classifier = model.read();
        var all = Evaluation.of(classifier, labels, "");
        var figures = new LinkedHashMap<String, Object>();
        for (var language : Evaluation.languages(labels)) {
            figures.put(language, Evaluation.of(classifier, labels, language).figures());
        }
        figures.put("all", all.figures());
        if (json) {
            figures.put("steps", all.stepsGivenForWanted());
            System.out.println(line(figures));
            return;
        }
        System.out.println(all.confusionOfSteps());
        System.out.println();
        figures.forEach((language, those) -> System.out.println(language + " " + those));
    }

    private static String line(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
