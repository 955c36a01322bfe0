package nl.knelpunt.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One complaint of 300 characters, as JMH measures it; each call another text, as they come in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClassifierBenchmark {
    private static final int SHORTEST = 285;
    private static final int LONGEST = 315;

    private Classifier classifier = Classifiers.shipped();
    private List<String> texts = List.of();
    private int next;

    /** @throws IOException if the corpus cannot be read */
    @Setup
    public void read() throws IOException {
        texts = new Complaints(0)
                .texts().stream()
                        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                        .toList();
    }

    @Benchmark
    public Verdict classify() {
        next = (next + 1) % texts.size();
        return classifier.classify(texts.get(next), null);
    }
}
