package nl.knelpunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifiers;
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

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "What knelpunt train made. Default: the shipped one.")
    private @Nullable Path model;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description =
                    "Judge each of --data by a model taught the others too, on top of the shipped texts: N parts.")
    private int folds;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "2147483647",
            description = "With --folds: teach at most N of the others. Default: all.")
    private int rows;

    @Option(names = "--train", paramLabel = "FILE", description = "Lines with text and label to learn from.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "FILE", description = "Lines with text and label to be judged on.")
    private @Nullable Path test;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "Of whatever is drawn: the same seed, the same model. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "With --train: the four figures as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (train != null && test != null && data == null) {
            print(LabelEvaluation.of(train, test, seed));
        } else if (data != null && train == null && test == null) {
            print(OwnLabels.read(List.of(data), config.journey()));
        } else {
            throw new UsageException("say either --data FILE, or --train FILE and --test FILE");
        }
        return Main.FINE;
    }

    private void print(LabelEvaluation evaluation) {
        if (json) {
            var figures = Map.of(
                    "accuracy", evaluation.accuracy(),
                    "macroF1", evaluation.macroF1(),
                    "ece", evaluation.ece(),
                    "textsPerSecond", evaluation.textsPerSecond());
            System.out.println(new String(Json.write(figures), StandardCharsets.UTF_8));
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
        if (folds > 1) {
            System.out.println(Evaluation.crossValidated(labels, folds, rows, seed));
            return;
        }
        var classifier = model == null ? Classifiers.shipped() : Classifiers.read(model);
        var all = Evaluation.of(classifier, labels, "");
        System.out.println(all.confusionOfSteps());
        System.out.println();
        for (var language : Evaluation.languages(labels)) {
            System.out.println(language + " " + Evaluation.of(classifier, labels, language));
        }
        System.out.println("all " + all);
    }
}
