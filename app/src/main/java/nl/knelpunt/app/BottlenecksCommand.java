package nl.knelpunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.knelpunt.app.bottlenecks.BottleneckReport;
import nl.knelpunt.app.bottlenecks.Plot;
import nl.knelpunt.app.bottlenecks.Problems;
import nl.knelpunt.app.bottlenecks.ReportText;
import nl.knelpunt.app.bottlenecks.Tally;
import nl.knelpunt.app.bottlenecks.Words;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.notifier.trend.Window;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicEvents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bottlenecks",
        description = {
            "Says where the process sticks, beside the period before.",
            "Complaints by step and fault; open problems; how long orders take for each stretch; and which bottleneck has"
                    + " grown most."
        },
        mixinStandardHelpOptions = true)
final class BottlenecksCommand implements Callable<Integer> {
    /** Half of the time for which orders are kept: two periods are compared. */
    private static final int MOST_DAYS = (int) Topics.ORDERS.kept().toDays() / 2;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final AtOption at = new AtOption();

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            defaultValue = "P7D",
            description =
                    "How far back, in whole days; the period before is as long. At most P45D, since orders are kept"
                            + " for 90 days. Whole weeks compare best. Default: ${DEFAULT-VALUE}.")
    private Duration since = Duration.ZERO;

    @Option(
            names = "--plot",
            paramLabel = "FILE.svg",
            description = "Also draws a heat map and a timeline of the problems.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "As one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var window = window();
        requireWritable();
        var journey = config.journey();
        var words = new Words(journey, config.timeZone());
        var report = report(window, journey);
        if (plot != null) {
            Files.writeString(plot, Plot.of(report, words));
        }
        System.out.println(
                json ? new String(Json.write(report), StandardCharsets.UTF_8) : ReportText.of(report, words));
        return Main.FINE;
    }

    private Window window() {
        var days = since.toDays();
        if (days < 1 || days > MOST_DAYS || !since.equals(Duration.ofDays(days))) {
            throw new UsageException("--since must be 1 to " + MOST_DAYS + " whole days, such as P7D");
        }
        return new Window(at.instant(), (int) days);
    }

    /** Before all the reading, rather than after it. */
    private void requireWritable() {
        if (plot != null) {
            OutputFile.requireWritable("--plot", plot);
        }
    }

    private BottleneckReport report(Window window, Journey journey) {
        var kafka = Environment.ofProcess().kafka();
        var tally = new Tally(window, journey, config.clock());
        new PlacedComplaints(kafka, window.beforeFrom(), window.until()).forEach(tally::complaint);
        var orders = tally.passages();
        TopicEvents.readInTurn(kafka, Topics.ORDERS, null, OrderProgressed.class, orders::accept, orders::handOver);
        var problems = new Problems(window.until());
        TopicEvents.read(kafka, Topics.BOTTLENECKS, BottleneckDetected.class, problems::accept);
        return tally.report(problems);
    }
}
