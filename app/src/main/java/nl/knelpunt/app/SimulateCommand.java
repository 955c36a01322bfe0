package nl.knelpunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.concurrent.Callable;
import nl.knelpunt.app.simulation.Happening;
import nl.knelpunt.app.simulation.Scenario;
import nl.knelpunt.app.simulation.Simulation;
import nl.knelpunt.contract.Json;
import nl.knelpunt.service.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "simulate",
        description = {
            "Plays orders and complaints of a shop, in which things break on purpose, and tells the truth about them.",
            "To a folder, or to Kafka's topics; the same for the same seed."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    /** What is printed. */
    record Summary(long orders, long milestones, long complaints, int incidents) {}

    private static final String TRUTH = "truth.json";

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "FILE|NAME",
            description = "A file of your own, or one that comes along: ${COMPLETION-CANDIDATES}.",
            completionCandidates = ShippedScenarios.class)
    private String scenario = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "The same seed, the same events. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Simulated seconds a second, such as 3600. Default: as fast as possible.")
    private double speed = Double.POSITIVE_INFINITY;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Writes orders.ndjson, complaints.ndjson and truth.json there."
                    + " Default: plays to the Kafka at KAFKA_BOOTSTRAP_SERVERS.")
    private @Nullable Path output;

    @Option(names = "--truth", paramLabel = "FILE", description = "Where the truth goes. Default: truth.json in DIR.")
    private @Nullable Path truth;

    @Option(names = "--json", description = "The summary as one line of JSON.")
    private boolean json;

    /** For the help. */
    private static final class ShippedScenarios implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Scenario.SHIPPED.iterator();
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(speed > 0)) {
            throw new UsageException("--speed must be above 0");
        }
        var read = read();
        if (output != null) {
            Files.createDirectories(output);
        }
        var truthPath = truth == null && output != null ? output.resolve(TRUTH) : truth;
        Summary summary;
        try (var sink = sink();
                var truthFile = truthPath == null ? null : new TruthFile(truthPath, scenario, read, seed)) {
            summary = play(read, sink, truthFile);
        }
        print(summary);
        return Main.FINE;
    }

    private Scenario read() {
        if (Scenario.SHIPPED.contains(scenario)) {
            return Scenario.shipped(scenario);
        }
        if (!Files.isReadable(Path.of(scenario))) {
            throw new UsageException(
                    "cannot read " + scenario + "; scenarios that come along: " + String.join(", ", Scenario.SHIPPED));
        }
        return Scenario.read(Path.of(scenario));
    }

    private SimulationSink sink() throws IOException {
        return output == null ? new SimulationTopics(Environment.ofProcess().kafka()) : new SimulationFolder(output);
    }

    private Summary play(Scenario read, SimulationSink sink, @Nullable TruthFile truthFile)
            throws IOException, InterruptedException {
        var simulation = new Simulation(read, seed);
        var pace = new Pace(read.begin(), speed, InstantSource.system(), Thread::sleep);
        var milestones = 0L;
        var complaints = 0L;
        try (var bar = Progress.ofHours("simulate", Duration.between(read.begin(), read.end()))) {
            while (simulation.hasNext()) {
                var happening = simulation.next();
                var at = happening.event().occurredAt();
                pace.awaitTime(at);
                sink.accept(happening);
                if (happening instanceof Happening.Complaint complaint) {
                    complaints++;
                    if (truthFile != null) {
                        truthFile.add(complaint.truth());
                    }
                } else {
                    milestones++;
                }
                bar.at(Duration.between(read.begin(), at).toHours(), milestones + complaints);
            }
        }
        return new Summary(
                simulation.placed(), milestones, complaints, read.truth().size());
    }

    private void print(Summary summary) {
        System.out.println(
                json
                        ? new String(Json.write(summary), StandardCharsets.UTF_8)
                        : summary.orders() + " orders, " + summary.milestones() + " milestones, " + summary.complaints()
                                + " complaints, " + summary.incidents()
                                + (summary.incidents() == 1 ? " incident" : " incidents"));
    }
}
