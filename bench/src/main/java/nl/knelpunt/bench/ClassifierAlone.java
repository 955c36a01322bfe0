package nl.knelpunt.bench;

import java.util.Arrays;
import java.util.List;
import nl.knelpunt.processor.Classifier;

/** The classifier on one thread, warm. */
final class ClassifierAlone {
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 40_000;
    private static final int RUNS = 3;

    private final Classifier classifier;
    private final List<String> texts;

    ClassifierAlone(Classifier classifier, List<String> texts) {
        this.classifier = classifier;
        this.texts = texts;
    }

    /** @return microseconds a text; the median of some runs */
    double micros() {
        run(WARM_UP);
        var runs = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            runs[i] = run(MEASURED);
        }
        Arrays.sort(runs);
        return runs[RUNS / 2];
    }

    private double run(int count) {
        var evidence = 0L;
        var started = System.nanoTime();
        for (int i = 0; i < count; i++) {
            evidence += classifier
                    .classify(texts.get(i % texts.size()), null)
                    .evidence()
                    .size();
        }
        var micros = (System.nanoTime() - started) / 1e3 / count;
        if (evidence == 0) {
            throw new IllegalStateException("the classifier found nothing in any text");
        }
        return micros;
    }
}
