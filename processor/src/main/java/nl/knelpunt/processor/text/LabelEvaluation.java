package nl.knelpunt.processor.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well texts with one label each can be told apart, in whatever language and by whatever labels.
 *
 * @param accuracy 0 to 1
 * @param macroF1 mean over the labels of the test, 0 to 1
 * @param ece expected calibration error over ten bins, 0 to 1
 * @param textsPerSecond predicted on one thread, once warm
 * @param perLabel a table for people
 */
public record LabelEvaluation(double accuracy, double macroF1, double ece, double textsPerSecond, String perLabel) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MIN_LABELS = 2;

    /** Long enough for the compilers; the fastest round is the one that the rest of the machine disturbed least. */
    private static final long MEASURED_NANOS = 3_000_000_000L;

    private static final double NANOS = 1e9;

    /**
     * Trains on one file and tests on another, both with a JSON object a line that has a text and its label.
     *
     * @param seed of whatever is drawn in training
     * @throws TrainingException if a line is something else, or there is only one label
     */
    public static LabelEvaluation of(Path train, Path test, long seed) {
        List<LabelledLine> examples = read(train);
        if (examples.stream().map(LabelledLine::label).distinct().count() < MIN_LABELS) {
            throw new TrainingException(List.of(train + ": fewer than two labels: there is nothing to tell apart"));
        }
        List<LabelledLine> tests = read(test);
        LabelModel model = LabelTrainer.train(examples, seed);
        Tally tally = new Tally();
        Reliability reliability = new Reliability();
        for (LabelledLine line : tests) {
            double[] probabilities = model.probabilities(line.text());
            String answer = model.label(probabilities);
            tally.add(line.label(), answer);
            reliability.add(probabilities[Numbers.largest(probabilities)], answer.equals(line.label()));
        }
        return new LabelEvaluation(
                tally.accuracy(),
                tally.macroF1(1),
                reliability.calibrationError(),
                speed(model, tests),
                tally.perLabel());
    }

    private static double speed(LabelModel model, List<LabelledLine> tests) {
        double best = 0;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < MEASURED_NANOS) {
            long start = System.nanoTime();
            for (LabelledLine line : tests) {
                model.label(model.probabilities(line.text()));
            }
            best = Math.max(best, tests.size() * NANOS / (System.nanoTime() - start));
        }
        return best;
    }

    private static List<LabelledLine> read(Path file) {
        List<LabelledLine> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> all = LabelFile.lines(file, problems);
        for (int i = 0; i < all.size(); i++) {
            LabelledLine line = all.get(i).isBlank() ? null : parse(all.get(i));
            if (line != null) {
                lines.add(line);
            } else if (!all.get(i).isBlank()) {
                problems.add(file + ":" + (i + 1) + ": no JSON object with text and label");
            }
        }
        if (!problems.isEmpty()) {
            throw new TrainingException(problems);
        }
        return lines;
    }

    private static @Nullable LabelledLine parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.path("text").isString() && node.path("label").isString()
                    ? new LabelledLine(
                            node.path("text").asString(), node.path("label").asString())
                    : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
