package nl.knelpunt.processor.text;

import de.bwaldvogel.liblinear.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Learns a model from a corpus. The same corpus gives the same file, byte for byte. */
public final class ModelTrainer {
    private static final List<String> HEADS = List.of(
            Head.STEP, Head.FAULT, Head.CLAUSE_STEP, Head.CLAUSE_FAULT, Head.CLAUSE_PRAISE, Head.EXPERIENCE, Head.KIND, Head.LANGUAGE);

    /** What an error costs, compared with large weights. */
    private static final double COST = 8;

    private final List<Sample> samples;
    private final Vocabulary vocabulary;
    private final Feature[][] vectors;
    private final List<Head> heads = new ArrayList<>();
    private final float[] bias;
    private final float[] rows;

    private ModelTrainer(List<Sample> samples, Features features) {
        this.samples = samples;
        vocabulary = new Vocabulary(features, samples);
        vectors = samples.stream()
                .map(sample -> vocabulary.vector(sample.words()))
                .toArray(Feature[][]::new);
        int labels = 0;
        for (String head : HEADS) {
            List<String> answers = samples.stream()
                    .filter(sample -> sample.answers().containsKey(head))
                    .map(sample -> sample.answers().get(head))
                    .distinct()
                    .sorted()
                    .toList();
            heads.add(new Head(head, answers, labels));
            labels += answers.size();
        }
        bias = new float[labels];
        rows = new float[vocabulary.keys().length * labels];
    }

    /** Takes the corpus's directory and the file to write. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Corpus corpus = Corpus.read(Path.of(args[0]));
        Files.write(file, ModelFile.write(corpus.phrases(), train(corpus)));
    }

    static LinearModel train(Corpus corpus) {
        ModelTrainer trainer = new ModelTrainer(Sample.of(corpus), new Features(new Phrases(corpus.phrases())));
        trainer.heads.forEach(trainer::learn);
        return trainer.model();
    }

    private void learn(Head head) {
        int[] asked = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).answers().containsKey(head.name()))
                .toArray();
        Feature[][] x = IntStream.of(asked).mapToObj(i -> vectors[i]).toArray(Feature[][]::new);
        LogisticRegression regression = new LogisticRegression(x, vocabulary.keys().length);
        IntStream.range(0, head.size()).parallel().forEach(label -> {
            String answer = head.labels().get(label);
            boolean[] has = new boolean[asked.length];
            for (int i = 0; i < asked.length; i++) {
                has[i] = answer.equals(samples.get(asked[i]).answers().get(head.name()));
            }
            keep(regression.weights(has, COST), head.offset() + label);
        });
    }

    /** Multiplies each weight by its feature's value now, so that scoring only has to add. */
    private void keep(double[] weights, int column) {
        int features = vocabulary.keys().length;
        for (int i = 0; i < features; i++) {
            rows[i * bias.length + column] = (float) (weights[i] * vocabulary.value(i));
        }
        bias[column] = (float) weights[features];
    }

    private LinearModel model() {
        float[] squares = new float[vocabulary.keys().length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (float) (vocabulary.value(i) * vocabulary.value(i));
        }
        samples.stream()
                .flatMap(sample -> sample.words().stream())
                .filter(distinctBy(Features::ofWord))
                .forEach(word -> addPieces(word, squares));
        return new LinearModel(heads, bias, vocabulary.keys(), FeatureRows.rounded(bias.length, squares, rows));
    }

    /** A known word always comes with the same pieces: adding them up now saves looking them up later. */
    private void addPieces(Word word, float[] squares) {
        List<Integer> features = vocabulary.withPieces(word);
        int width = bias.length;
        for (int piece = 1; piece < features.size(); piece++) {
            squares[features.getFirst()] += squares[features.get(piece)];
            for (int i = 0; i < width; i++) {
                rows[features.getFirst() * width + i] += rows[features.get(piece) * width + i];
            }
        }
    }

    private static Predicate<Word> distinctBy(ToIntFunction<Word> key) {
        Set<Integer> seen = new HashSet<>();
        return word -> seen.add(key.applyAsInt(word));
    }
}
