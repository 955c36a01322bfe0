package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.Channels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Everything in one process: an embedded Kafka on loopback, all services, and a small shop that sends complaints.",
            "Or, with --input, the complaints of a file. Started again it goes on with its data."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** With a whole file at once there would be a mail for each complaint. */
    private static final Grouping BY_DEPARTMENT =
            new Grouping(List.of(), Duration.ofSeconds(5), Duration.ofSeconds(5), null);

    private static final int HTTP_PORT = 8080;
    private static final int KAFKA_PORT = 19_092;
    private static final int LINK_PORT = 8083;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Default: ./data.")
    private Path data = Path.of("data");

    @Option(names = "--config", paramLabel = "FILE", description = "A shop of your own. Default: one that comes along.")
    private @Nullable Path config;

    @Option(names = "--input", paramLabel = "FILE", description = "Submit this CSV or NDJSON instead of samples.")
    private @Nullable Path input;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description = "Which CSV column is which field, such as text=review,rating=stars.")
    private Map<String, String> columns = new TreeMap<>();

    @Option(
            names = "--exit",
            description = "End once the input has been handled. Exit code 1 if a balance does not hold.")
    private boolean exit;

    @Option(names = "--json", description = "With --exit: the last line is a summary in JSON.")
    private boolean json;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "" + HTTP_PORT,
            description = "Default: ${DEFAULT-VALUE}; 0 for any.")
    private int httpPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "" + KAFKA_PORT,
            description = "Default: ${DEFAULT-VALUE}; 0 for any.")
    private int kafkaPort;

    @Option(
            names = "--link-port",
            paramLabel = "PORT",
            defaultValue = "" + LINK_PORT,
            description = "Of the pages on which alerts are answered. Default: ${DEFAULT-VALUE}; 0 for any.")
    private int linkPort;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (exit && input == null) {
            throw new UsageException("--exit needs an --input to come to the end of");
        }
        if (json && !exit) {
            throw new UsageException("--json goes with --exit");
        }
        // one that ends by itself is nobody's to talk to, and stands in nobody's way
        try (var services = new Services()) {
            var demo = new Demo(data, shop(), services, exit ? 0 : httpPort, exit ? 0 : kafkaPort, exit ? 0 : linkPort);
            if (input != null) {
                var run = new FileRun(demo, input, columns);
                if (exit) {
                    return run.toTheEnd(json);
                }
                run.submit();
            }
            demo.show(input == null);
            services.runUntilAsked();
            return Main.FINE;
        }
    }

    private Shop shop() {
        if (config != null) {
            return ShopFile.read(config, Channels.SETTINGS);
        }
        var shipped = DemoShop.configuration();
        return input == null ? shipped : shipped.withRoutes(Route.root(BY_DEPARTMENT));
    }
}
