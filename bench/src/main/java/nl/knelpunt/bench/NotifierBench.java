package nl.knelpunt.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import nl.knelpunt.app.EmbeddedBroker;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.notifier.NotifierService;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicAdmin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long from a verdict that others can see until its alert is at the receiver's socket. The yardstick is the same
 * receiver's own time to answer, which is next to nothing.
 */
@Command(
        name = "notifier",
        description = "From a verdict in Kafka to the receiver's socket.",
        mixinStandardHelpOptions = true)
final class NotifierBench implements Callable<Integer> {
    /**
     * What is printed with {@code --json}.
     *
     * @param alertsPerSecond complaints that arrived in an alert
     * @param alerts likewise
     * @param folded complaints that an alert only counts
     * @param lost what was neither
     * @param requests the receiver got, warm-up included
     * @param heapMiB that this process was allowed, with Kafka, the notifier and the receiver in it
     */
    record Result(
            double p50Millis,
            double p99Millis,
            double mostMillis,
            double alertsPerSecond,
            int alerts,
            long folded,
            long lost,
            int requests,
            long heapMiB) {}

    private static final int PARTITIONS = 12;
    private static final int SEED = 7;
    private static final int MIB_SHIFT = 20;
    private static final long GIVE_UP_NANOS = 120_000_000_000L;
    /** Short intervals, so that the last alert comes soon. */
    private static final Grouping GROUPED =
            new Grouping(List.of("step", "fault"), Duration.ofSeconds(10), Duration.ofSeconds(30), null);

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "500",
            description = "A second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Measured. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            // Until the compiler is done, some 50 seconds, two processors have nothing to spare and alerts queue.
            defaultValue = "60",
            description = "Seconds before that. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--grouped",
            description = "By step and fault, after 10 seconds, then every 30; if not said, each complaint at once.")
    private boolean grouped;

    @Option(names = "--dir", paramLabel = "DIR", description = "Where Kafka and the state are while it runs.")
    private Path dir = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    private final Map<String, Long> visibleNanos = new ConcurrentHashMap<>();

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory(dir, "knelpunt-bench");
        try (var broker = new EmbeddedBroker(folder.resolve("kafka"), 0);
                var receiver = new AlertReceiver()) {
            var environment = Environment.ofProcess()
                    .with("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers())
                    .with("KNELPUNT_HTTP_PORT", "0")
                    .with("KNELPUNT_STATE_DIR", folder.resolve("state").toString())
                    .with("BENCH_SECRET", "whsec_c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWUtaGVyZQ==");
            new TopicAdmin(environment.kafka()).create(PARTITIONS, (short) 1);
            var shop = shop(receiver).withRoutes(Route.root(grouped ? GROUPED : Grouping.NONE));
            try (var notifier = new NotifierService(
                    environment,
                    shop,
                    new PrintStream(PrintStream.nullOutputStream()),
                    InstantSource.system(),
                    new Random(SEED))) {
                notifier.start();
                awaitReady(notifier);
                send(environment.kafka(), shop.journey(), "warm-up", rate * warmUp);
                send(environment.kafka(), shop.journey(), "measured", rate * seconds);
                awaitArrivals(receiver);
            }
            var result = result(receiver);
            System.out.println(json ? new String(Json.write(result), StandardCharsets.UTF_8) : result);
        } finally {
            delete(folder);
        }
        return 0;
    }

    /** At an even pace, without waiting for answers. */
    private void send(Map<String, Object> kafka, Journey journey, String name, int count) throws Exception {
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        var random = new Random(SEED);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var start = System.nanoTime();
            for (var i = 0; i < count; i++) {
                var dueNanos = start + i * 1_000_000_000L / rate;
                LockSupport.parkNanos(dueNanos - System.nanoTime());
                var id = name + "-" + i;
                var step = journey.steps().get(random.nextInt(journey.steps().size()));
                var _ = producer.send(
                        Envelope.seal(Topics.CLASSIFIED, verdict(id, step), "bench"), (metadata, failure) -> {
                            if (failure == null) {
                                visibleNanos.put(id, System.nanoTime());
                            }
                        });
            }
        }
    }

    private static void awaitReady(NotifierService notifier) throws InterruptedException {
        var giveUp = System.nanoTime() + GIVE_UP_NANOS;
        while (!notifier.isReady()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the notifier did not get ready in a minute");
            }
            Thread.sleep(100);
        }
    }

    private void awaitArrivals(AlertReceiver receiver) throws InterruptedException {
        var giveUp = System.nanoTime() + GIVE_UP_NANOS;
        while (receiver.arrivedNanos().size() + receiver.folded() < visibleNanos.size() && System.nanoTime() < giveUp) {
            Thread.sleep(100);
        }
    }

    private Result result(AlertReceiver receiver) {
        var measured = visibleNanos.keySet().stream()
                .filter(id -> id.startsWith("measured"))
                .toList();
        var arrived = receiver.arrivedNanos();
        var millis = measured.stream()
                .filter(arrived::containsKey)
                .mapToDouble(id -> Math.max(0, arrived.getOrDefault(id, 0L) - visibleNanos.getOrDefault(id, 0L)) / 1e6)
                .sorted()
                .toArray();
        var first = measured.stream()
                .mapToLong(id -> visibleNanos.getOrDefault(id, 0L))
                .min()
                .orElse(0);
        var last = measured.stream()
                .mapToLong(id -> arrived.getOrDefault(id, 0L))
                .max()
                .orElse(0);
        return new Result(
                tenths(quantile(millis, 0.5)),
                tenths(quantile(millis, 0.99)),
                tenths(Arrays.stream(millis).max().orElse(0)),
                tenths(millis.length * 1e9 / Math.max(1, last - first)),
                millis.length,
                receiver.folded(),
                visibleNanos.size() - arrived.size() - receiver.folded(),
                receiver.requests(),
                Runtime.getRuntime().maxMemory() >> MIB_SHIFT);
    }

    private static double quantile(double[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /** Each department has a receiver of its own, as in a shop. */
    private static Shop shop(AlertReceiver receiver) {
        var journey = ShopFile.shippedJourney();
        var departments = new HashMap<String, Department>();
        var receivers = new HashMap<String, Receiver>();
        for (var step : journey.steps()) {
            var id = step.department();
            departments.put(id, new Department(id, id, "nl", List.of(id)));
            receivers.put(
                    id,
                    new Receiver(
                            id,
                            "webhook",
                            Map.of("url", receiver.url(id), "secretEnv", "BENCH_SECRET", "allowAddresses", "127.0.0.1"),
                            null));
        }
        departments.put(Journey.TRIAGE, new Department(Journey.TRIAGE, "triage", "nl", List.of("web")));
        return new Shop("bench", ZoneOffset.UTC, "bench@example.nl", journey, departments, receivers, Map.of());
    }

    private static ComplaintClassified verdict(String id, Journey.Step step) {
        var now = Instant.now();
        return new ComplaintClassified(
                id,
                0,
                now,
                Kind.COMPLAINT,
                step.id(),
                0.8,
                "delay",
                0.8,
                Experience.BELOW,
                List.of(step.id()),
                List.of("delay"),
                List.of(),
                List.of(),
                2,
                VerdictDetails.NONE,
                step.department(),
                "nl",
                "bench",
                null,
                new ComplaintSubmitted(
                        id,
                        now,
                        Channel.FORM,
                        new ComplaintText(
                                "Mijn bestelling is nog steeds niet gekomen, en niemand neemt de telefoon op."),
                        null,
                        null,
                        "W-" + id,
                        null,
                        null,
                        null,
                        Map.of()));
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
