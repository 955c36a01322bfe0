package nl.knelpunt.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knelpunt.app.EmbeddedBroker;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicAdmin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How much of what is possible the processor makes. Possible is what Kafka Streams moves untouched, and the classifier's own
 * time on all cores: {@code 1 / (1/passThrough + classify/cores)}.
 */
@Command(
        name = "pipeline",
        description =
                "The processor, beside a Kafka Streams pass-through of the same records and the classifier alone.",
        mixinStandardHelpOptions = true)
final class PipelineBench implements Callable<Integer> {
    /** What is printed with {@code --json}; rates in records a second. */
    record Result(
            long passThroughPerSecond,
            double classifyMicros,
            long pipelinePerSecond,
            long boundPerSecond,
            double ofBound) {}

    private static final int PARTITIONS = 12;
    /** Until then the compiler takes a good part of the cores. */
    private static final int WARM_UP = 500_000;

    @Option(names = "--records", paramLabel = "N", defaultValue = "200000", description = "Default: ${DEFAULT-VALUE}.")
    private int records;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "Where Kafka and the state are while it runs; on /dev/shm a slow disk stays out of the figures. "
                            + "Default: the system's folder for temporary files.")
    private Path dir = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory(dir, "knelpunt-bench");
        try (var broker = new EmbeddedBroker(folder.resolve("kafka"), 0)) {
            var environment = Environment.ofProcess()
                    .with("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers())
                    .with("KNELPUNT_HTTP_PORT", "0")
                    .with("KNELPUNT_STATE_DIR", folder.resolve("state").toString());
            new TopicAdmin(environment.kafka()).create(PARTITIONS, (short) 1);
            var complaints = new Complaints(WARM_UP + records);
            complaints.load(environment.kafka());
            var result = measure(environment, complaints.texts());
            System.out.println(json ? new String(Json.write(result), StandardCharsets.UTF_8) : result);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private Result measure(Environment environment, List<String> texts) throws Exception {
        var rate = new Rate(environment.kafka(), WARM_UP, records);
        var passThrough = new PassThrough(environment, rate).perSecond();
        var micros = new ClassifierAlone(Classifiers.shipped(), texts).micros();
        var pipeline = new Pipeline(environment, rate).perSecond();
        var cores = Runtime.getRuntime().availableProcessors();
        var bound = 1 / (1 / passThrough + micros / 1e6 / cores);
        return new Result(
                Math.round(passThrough),
                Math.round(micros * 10) / 10.0,
                Math.round(pipeline),
                Math.round(bound),
                Math.round(pipeline / bound * 1000) / 1000.0);
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
