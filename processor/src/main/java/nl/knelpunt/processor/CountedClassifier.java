package nl.knelpunt.processor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import nl.knelpunt.contract.Json;
import org.jspecify.annotations.Nullable;

/** Counts verdicts and their time for the operators, and leaves them as they are. */
final class CountedClassifier implements Classifier {
    private final Classifier inner;
    private final MeterRegistry metrics;
    private final Timer timer;

    CountedClassifier(Classifier inner, MeterRegistry metrics) {
        this.inner = inner;
        this.metrics = metrics;
        this.timer = Timer.builder("knelpunt.classify").register(metrics);
    }

    @Override
    public Verdict classify(String text, @Nullable String language) {
        var sample = Timer.start(metrics);
        var verdict = inner.classify(text, language);
        sample.stop(timer);
        metrics.counter("knelpunt.verdicts", "kind", Json.name(verdict.kind()), "step", verdict.step())
                .increment();
        return verdict;
    }

    @Override
    public String version() {
        return inner.version();
    }

    @Override
    public Set<String> steps() {
        return inner.steps();
    }

    @Override
    public Set<String> faults() {
        return inner.faults();
    }
}
