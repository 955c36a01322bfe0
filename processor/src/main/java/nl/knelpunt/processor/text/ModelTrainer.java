package nl.knelpunt.processor.text;

import de.bwaldvogel.liblinear.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Learns a model from a corpus. The same corpus gives the same file, byte for byte. */
public final class ModelTrainer {
    private static final List<String> HEADS = List.of(
            Head.STEP,
            Head.FAULT,
            Head.CLAUSE_STEP,
            Head.CLAUSE_FAULT,
            Head.CLAUSE_PRAISE,
            Head.EXPERIENCE,
            Head.KIND,
            Head.LANGUAGE,
            Head.SAFETY);

    /** What an error costs, compared with large weights. */
    private static final double COST = 8;

    /** Of so many texts, what only two share tells nothing new, and makes the model half as large again. */
    private static final int MANY = 2_000;

    private final List<Sample> samples;
    private final Vocabulary vocabulary;
    private final Feature[][] vectors;
    private final List<Head> heads = new ArrayList<>();
    private final WeightTable table;

    private ModelTrainer(List<Sample> samples, Features features) {
        this.samples = samples;
        vocabulary = new Vocabulary(features, samples, samples.size() < MANY ? 2 : 3);
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
        table = new WeightTable(vocabulary, heads);
    }

    /** Takes the corpus's directory and the file to write. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Corpus corpus = Corpus.read(Path.of(args[0]));
        Files.write(file, file(corpus));
    }

    /** A model's file, learnt from a corpus. */
    static byte[] file(Corpus corpus) {
        return ModelFile.write(corpus.phrases(), train(Sample.of(corpus), corpus.phrases()), Precedents.NONE);
    }

    /** The same from a shop's own texts: of the corpus counts only what does not depend on the shop. */
    static byte[] alone(Corpus corpus, List<LabelledText> own) {
        return ModelFile.write(
                corpus.phrases(), train(Sample.of(corpus, own, false), corpus.phrases()), Precedents.NONE);
    }

    /**
     * The same from both. Own texts teach words, and where the shipped model was wrong about them they are precedents too.
     *
     * @param base what was learnt from the corpus
     */
    static byte[] onTop(Corpus corpus, List<LabelledText> own, TextModel base) {
        OwnClauses clauses = new OwnClauses(base);
        LinearModel model =
                train(Sample.of(corpus, own.stream().map(clauses::mark).toList(), true), corpus.phrases());
        return ModelFile.write(corpus.phrases(), model, Precedents.of(own, base, model));
    }

    private static LinearModel train(List<Sample> samples, List<Phrases.Entry> phrases) {
        ModelTrainer trainer = new ModelTrainer(samples, new Features(new Phrases(phrases)));
        trainer.heads.forEach(trainer::learn);
        return trainer.table.model(trainer.samples.stream().flatMap(sample -> sample.words().stream()));
    }

    private void learn(Head head) {
        int[] asked = IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).answers().containsKey(head.name()))
                .toArray();
        Feature[][] x = IntStream.of(asked).mapToObj(i -> vectors[i]).toArray(Feature[][]::new);
        OneAgainstRest learner = new OneAgainstRest(x, vocabulary.keys().length);
        IntStream.range(0, head.size()).parallel().forEach(label -> {
            String answer = head.labels().get(label);
            boolean[] has = new boolean[asked.length];
            for (int i = 0; i < asked.length; i++) {
                has[i] = answer.equals(samples.get(asked[i]).answers().get(head.name()));
            }
            table.keep(learner.logistic(has, COST), head.offset() + label);
        });
    }
}
