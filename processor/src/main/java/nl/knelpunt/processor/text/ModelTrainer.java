package nl.knelpunt.processor.text;

import de.bwaldvogel.liblinear.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Learns a model from a corpus. The same corpus gives the same file, byte for byte. */
public final class ModelTrainer {
    private final List<LabelledText> texts;
    private final Vocabulary vocabulary;
    private final List<List<Word>> words;
    private final Feature[][] vectors;
    private final List<Head> heads = new ArrayList<>();
    private final float[] bias;
    private final float[] rows;

    private ModelTrainer(List<LabelledText> texts, Features features) {
        this.texts = texts;
        words = texts.stream().map(text -> Tokenizer.words(text.text())).toList();
        vocabulary = new Vocabulary(features, words);
        vectors = words.stream().map(vocabulary::vector).toArray(Feature[][]::new);
        int labels = 0;
        for (Question question : Question.ALL) {
            List<String> answers = texts.stream()
                    .filter(question.asked())
                    .map(question.answer())
                    .distinct()
                    .sorted()
                    .toList();
            heads.add(new Head(question.head(), answers, labels));
            labels += answers.size();
        }
        bias = new float[labels];
        rows = new float[vocabulary.keys().length * (labels + 1)];
    }

    /** Takes the corpus's directory and the file to write. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Corpus corpus = Corpus.read(Path.of(args[0]));
        Files.write(file, ModelFile.write(corpus.phrases(), train(corpus)));
    }

    static LinearModel train(Corpus corpus) {
        ModelTrainer trainer =
                new ModelTrainer(FeeTexts.added(corpus.texts()), new Features(new Phrases(corpus.phrases())));
        for (int i = 0; i < trainer.heads.size(); i++) {
            trainer.learn(Question.ALL.get(i), trainer.heads.get(i));
        }
        return trainer.model();
    }

    private void learn(Question question, Head head) {
        int[] asked = IntStream.range(0, texts.size())
                .filter(i -> question.asked().test(texts.get(i)))
                .toArray();
        Feature[][] x = Arrays.stream(asked).mapToObj(i -> vectors[i]).toArray(Feature[][]::new);
        LogisticRegression regression = new LogisticRegression(x, vocabulary.keys().length);
        for (int label = 0; label < head.size(); label++) {
            if (label == 1 && head.size() == 2) {
                keepOpposite(head);
            } else {
                String answer = head.labels().get(label);
                boolean[] has = new boolean[asked.length];
                for (int i = 0; i < asked.length; i++) {
                    has[i] = question.answer().apply(texts.get(asked[i])).equals(answer);
                }
                keep(regression.weights(has, question.cost()), head.offset() + label);
            }
        }
    }

    /** Of two labels, what speaks for the one speaks against the other. */
    private void keepOpposite(Head head) {
        int width = bias.length + 1;
        for (int row = 0; row < rows.length; row += width) {
            rows[row + head.offset() + 1] = -rows[row + head.offset()];
        }
        bias[head.offset() + 1] = -bias[head.offset()];
    }

    /** Multiplies each weight by its feature's value now, so that scoring only has to add. */
    private void keep(double[] weights, int column) {
        int features = vocabulary.keys().length;
        for (int i = 0; i < features; i++) {
            rows[i * (bias.length + 1) + column] = (float) (weights[i] * vocabulary.value(i));
        }
        bias[column] = (float) weights[features];
    }

    private LinearModel model() {
        for (int i = 0; i < vocabulary.keys().length; i++) {
            rows[i * (bias.length + 1) + bias.length] = (float) (vocabulary.value(i) * vocabulary.value(i));
        }
        words.stream()
                .flatMap(List::stream)
                .filter(distinctBy(Features::ofWord))
                .forEach(this::addPieces);
        return new LinearModel(heads, bias, vocabulary.keys(), rows);
    }

    /** A known word always comes with the same pieces: adding them up now saves looking them up later. */
    private void addPieces(Word word) {
        List<Integer> features = vocabulary.withPieces(word);
        int width = bias.length + 1;
        for (int piece = 1; piece < features.size(); piece++) {
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
