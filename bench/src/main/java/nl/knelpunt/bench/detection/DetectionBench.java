package nl.knelpunt.bench.detection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.knelpunt.app.simulation.Scenario;
import nl.knelpunt.contract.ConfigurationException;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifiers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "detection",
        description = {
            "Plays scenarios in which things break, and some in which nothing does, on simulated time and without Kafka:",
            "what was found, when and where, and what was found that was not there."
        },
        mixinStandardHelpOptions = true)
public final class DetectionBench implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Runs of each scenario. Default: ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(
            names = "--first-seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The others follow it. Default: ${DEFAULT-VALUE}.")
    private long firstSeed;

    @Option(
            names = "--scenario",
            paramLabel = "FILE|NAME",
            arity = "1..*",
            description = "Files of your own, or some that come along. Default: all that come along.")
    private List<String> scenarios = Scenario.SHIPPED;

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        if (seeds < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--seeds must be at least 1");
        }
        var report = Report.of(seeds, play(read()));
        if (json) {
            System.out.println(new String(Json.write(report), StandardCharsets.UTF_8));
        } else {
            new DetectionTable(System.out).print(report);
        }
        return 0;
    }

    private Map<String, Scenario> read() {
        var read = new LinkedHashMap<String, Scenario>();
        for (var scenario : scenarios) {
            if (Scenario.SHIPPED.contains(scenario)) {
                read.put(scenario, Scenario.shipped(scenario));
            } else {
                var file = Path.of(scenario);
                if (!Files.isReadable(file)) {
                    throw new CommandLine.ParameterException(
                            spec.commandLine(),
                            "cannot read " + scenario + "; scenarios that come along: "
                                    + String.join(", ", Scenario.SHIPPED));
                }
                read.put(nameOf(file), read(file));
            }
        }
        return read;
    }

    private Scenario read(Path file) {
        try {
            return Scenario.read(file);
        } catch (ConfigurationException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String nameOf(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().replaceFirst("\\.ya?ml$", "");
    }

    /** As many runs at a time as there are processors: each is of one thread, and holds the orders under way. */
    private List<Run> play(Map<String, Scenario> read) throws InterruptedException, ExecutionException {
        var classifier = new RememberedTexts(Classifiers.shipped());
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running = new ArrayList<Future<Run>>();
            read.forEach((name, scenario) -> {
                for (var i = 0; i < seeds; i++) {
                    var seed = firstSeed + i;
                    running.add(threads.submit(() -> {
                        var run = Player.play(name, scenario, seed, classifier);
                        System.err.printf("%s, seed %d: %d s%n", name, seed, run.millis() / 1000);
                        return run;
                    }));
                }
            });
            var runs = new ArrayList<Run>();
            for (var run : running) {
                runs.add(run.get());
            }
            return runs;
        }
    }
}
