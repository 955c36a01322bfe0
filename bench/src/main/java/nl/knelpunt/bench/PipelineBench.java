package nl.knelpunt.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
 * time on all cores: {@code 1 / (1/passThrough + classify/cores)}. And how much is left of that when each complaint is joined
 * with its order's timeline, and surges are watched.
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
            double ofBound,
            long milestonesPerSecond,
            long withTimelinesPerSecond,
            double ofWithout) {}

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
        var complaints = new Complaints(WARM_UP + records);
        var texts = onBroker(environment -> texts(environment, complaints));
        var timelines = onBroker(environment -> timelines(environment, complaints));
        var micros = new ClassifierAlone(Classifiers.shipped(), complaints.texts()).micros();
        var result = result(texts, timelines, micros);
        System.out.println(json ? new String(Json.write(result), StandardCharsets.UTF_8) : result);
        return 0;
    }

    /** What is measured on a broker of its own, on which nothing else was. */
    private interface Measurement<R> {
        R of(Environment environment) throws Exception;
    }

    private record Texts(double passThrough, double pipeline) {}

    private record Timelines(double milestones, double pipeline) {}

    private <R> R onBroker(Measurement<R> measurement) throws Exception {
        var folder = Files.createTempDirectory(dir, "knelpunt-bench");
        try (var broker = new EmbeddedBroker(folder.resolve("kafka"), 0)) {
            var environment = Environment.ofProcess()
                    .with("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers())
                    .with("KNELPUNT_HTTP_PORT", "0")
                    .with("KNELPUNT_STATE_DIR", folder.resolve("state").toString());
            new TopicAdmin(environment.kafka()).create(PARTITIONS, (short) 1);
            return measurement.of(environment);
        } finally {
            delete(folder);
        }
    }

    private Texts texts(Environment environment, Complaints complaints) throws Exception {
        complaints.load(environment.kafka());
        var rate = new Rate(environment.kafka(), WARM_UP, records);
        return new Texts(
                new PassThrough(environment, rate).perSecond(),
                new Pipeline(environment, Pipeline.OF_TEXTS).complaintsPerSecond(rate));
    }

    /** The orders come first, so that each complaint finds its timeline. */
    private Timelines timelines(Environment environment, Complaints complaints) throws Exception {
        var pipeline = new Pipeline(environment, Pipeline.WITH_TIMELINES);
        complaints.loadOrders(environment.kafka());
        var milestones = pipeline.milestonesPerSecond();
        complaints.load(environment.kafka());
        return new Timelines(milestones, pipeline.complaintsPerSecond(new Rate(environment.kafka(), WARM_UP, records)));
    }

    private static Result result(Texts texts, Timelines timelines, double micros) {
        var cores = Runtime.getRuntime().availableProcessors();
        var bound = 1 / (1 / texts.passThrough() + micros / 1e6 / cores);
        return new Result(
                Math.round(texts.passThrough()),
                Math.round(micros * 10) / 10.0,
                Math.round(texts.pipeline()),
                Math.round(bound),
                thousandths(texts.pipeline() / bound),
                Math.round(timelines.milestones()),
                Math.round(timelines.pipeline()),
                thousandths(timelines.pipeline() / texts.pipeline()));
    }

    private static double thousandths(double ratio) {
        return Math.round(ratio * 1000) / 1000.0;
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
