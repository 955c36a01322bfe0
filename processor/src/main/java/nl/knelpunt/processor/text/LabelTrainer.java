package nl.knelpunt.processor.text;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Teaches a {@link LabelModel} by examples: a support vector machine for each label. How freely it may learn, and how sure its
 * answers are, is found by cross-validation within the examples. The same examples and seed give the same model.
 */
final class LabelTrainer {
    /** What an error may cost, compared with large weights: the less, the less is learnt from single texts. */
    private static final double[] COSTS = {0.2, 0.5, 1};

    private static final int FOLDS = 3;

    /** Examples are few, and what two of them share is worth learning. */
    private static final int MIN_TEXTS = 2;

    private final long seed;
    private final List<Sample> samples;
    private final List<String> labels;
    private final int[] answers;
    private final Features features = new Features(new Phrases(List.of()));
    private final Vocabulary vocabulary;
    private final Feature[][] vectors;

    private LabelTrainer(List<LabelledLine> lines, long seed) {
        this.seed = seed;
        samples = lines.stream()
                .map(line -> new Sample(Tokenizer.words(line.text()), Map.of(), true))
                .toList();
        labels = lines.stream().map(LabelledLine::label).distinct().sorted().toList();
        answers = lines.stream().mapToInt(line -> labels.indexOf(line.label())).toArray();
        vocabulary = new Vocabulary(features, samples, MIN_TEXTS);
        vectors = samples.stream()
                .map(sample -> vocabulary.vector(sample.words()))
                .toArray(Feature[][]::new);
    }

    /**
     * @param lines with at least two labels
     * @param seed of whatever is drawn
     */
    static LabelModel train(List<LabelledLine> lines, long seed) {
        return new LabelTrainer(lines, seed).train();
    }

    private LabelModel train() {
        List<Trial> trials = Arrays.stream(COSTS).mapToObj(this::crossValidate).toList();
        Trial best =
                trials.stream().max(Comparator.comparingDouble(Trial::accuracy)).orElseThrow();
        double sharpness = Sharpness.of(best.scores(), answers);
        Head head = new Head(LabelModel.HEAD, labels, 0);
        WeightTable table = new WeightTable(vocabulary, List.of(head));
        double[][] weights = learn(all(), best.cost());
        for (int label = 0; label < weights.length; label++) {
            table.keep(Arrays.stream(weights[label]).map(w -> w * sharpness).toArray(), label);
        }
        return new LabelModel(table.model(samples.stream().flatMap(sample -> sample.words().stream())), features);
    }

    private int[] all() {
        return IntStream.range(0, answers.length).toArray();
    }

    /** What each text would have been scored by models that did not see it. */
    private Trial crossValidate(double cost) {
        int[] folds = folds();
        List<double[]> scores = new ArrayList<>(Arrays.asList(new double[answers.length][]));
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[][] weights = learn(all(i -> folds[i] != held), cost);
            for (int text : all(i -> folds[i] == held)) {
                double[] score = scores(vectors[text], weights);
                scores.set(text, score);
                right += Numbers.largest(score) == answers[text] ? 1 : 0;
            }
        }
        return new Trial(cost, (double) right / answers.length, List.copyOf(scores));
    }

    private int[] all(IntPredicate which) {
        return IntStream.range(0, answers.length).filter(which).toArray();
    }

    /** Each label's texts are spread over all folds. */
    private int[] folds() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, answers.length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        order.sort(Comparator.comparingInt(i -> answers[i]));
        int[] folds = new int[answers.length];
        for (int i = 0; i < folds.length; i++) {
            folds[order.get(i)] = i % FOLDS;
        }
        return folds;
    }

    private double[][] learn(int[] texts, double cost) {
        OneAgainstRest learner = new OneAgainstRest(
                IntStream.of(texts).mapToObj(i -> vectors[i]).toArray(Feature[][]::new), vocabulary.keys().length);
        double[][] weights = new double[labels.size()][];
        IntStream.range(0, weights.length).parallel().forEach(label -> {
            boolean[] has = new boolean[texts.length];
            for (int i = 0; i < has.length; i++) {
                has[i] = answers[texts[i]] == label;
            }
            weights[label] = learner.svm(has, cost, seed + label);
        });
        return weights;
    }

    private static double[] scores(Feature[] text, double[][] weights) {
        double[] scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            double[] of = weights[label];
            double score = of[of.length - 1];
            for (Feature feature : text) {
                score += feature.getValue() * of[feature.getIndex() - 1];
            }
            scores[label] = score;
        }
        return scores;
    }

    /**
     * How one cost did.
     *
     * @param scores of each text for each label
     */
    private record Trial(double cost, double accuracy, List<double[]> scores) {}
}
