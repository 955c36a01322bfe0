package nl.knelpunt.bench;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.knelpunt.processor.Classifiers;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "classifier",
        description = "One complaint of 300 characters on one warm thread, by JMH, with the garbage that it makes.",
        mixinStandardHelpOptions = true)
final class ClassifierBench implements Callable<Integer> {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Option(names = "--json", description = "As one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws RunnerException {
        var loadMillis = loadMillis();
        var result = run();
        var micros = result.getPrimaryResult().getScore();
        var error = result.getPrimaryResult().getScoreError();
        var bytes = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED))
                .getScore();
        System.out.printf(
                Locale.ROOT,
                json
                        ? "{\"micros\":%.1f,\"error\":%.1f,\"bytesPerCall\":%.0f,\"loadMillis\":%d}%n"
                        : "%.1f µs a text of 300 characters (± %.1f), %.0f bytes allocated; model loaded in %d ms%n",
                micros,
                error,
                bytes,
                loadMillis);
        return 0;
    }

    /** The first load in this process, class loading and all. */
    private static long loadMillis() {
        var started = System.nanoTime();
        var version = Classifiers.shipped().version();
        if (version.isEmpty()) {
            throw new IllegalStateException("a model without a version");
        }
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static RunResult run() throws RunnerException {
        var options = new OptionsBuilder()
                .include(ClassifierBenchmark.class.getName())
                .forks(2)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).runSingle();
    }
}
