package nl.knelpunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.knelpunt.client.ComplaintProducer;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Json;
import nl.knelpunt.producer.FileSubmission;
import nl.knelpunt.producer.SubmissionSummary;
import nl.knelpunt.service.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "submit",
        description = {
            "Submits the complaints in a file, or the milestones of orders: CSV with a header row, or one JSON object a line.",
            "Submitting a file again makes nothing twice. Exit code 1 if a row was refused or failed."
        },
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
    private String file = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description = {
                "Which CSV column is which field, such as text=review,rating=stars;",
                "of orders: orderId=nr,milestone=status,at=time, or, with a column for each milestone,",
                "orderId=nr,placed=created,delivered=arrived."
            })
    private Map<String, String> columns = new TreeMap<>();

    @Option(names = "--orders", description = "The file holds milestones of orders, not complaints.")
    private boolean orders;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "With --orders: of times without a zone, such as Europe/Amsterdam. Else they are refused.")
    private @Nullable ZoneId zone;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "The summary as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (zone != null && !orders) {
            throw new UsageException("--zone goes with --orders: complaints name the zone of their times");
        }
        if (config.isGiven() && !orders) {
            throw new UsageException("--config goes with --orders: it says which milestones there are");
        }
        if (!file.equals("-")) {
            return submit(Path.of(file));
        }
        // its digest is part of the complaints' ids, so it must be read twice
        var spool = Files.createTempFile("knelpunt-", ".input");
        try {
            Files.copy(System.in, spool, StandardCopyOption.REPLACE_EXISTING);
            return submit(spool);
        } finally {
            Files.delete(spool);
        }
    }

    private int submit(Path path) throws IOException, InterruptedException {
        if (!Files.isReadable(path)) {
            throw new UsageException("cannot read " + path);
        }
        var summary = run(path);
        if (json) {
            System.out.println(new String(Json.write(summary), StandardCharsets.UTF_8));
        } else {
            SubmissionTable.print(summary, System.out);
        }
        return summary.complete() && summary.refused() + summary.failed() == 0 ? Main.FINE : Main.FINDING;
    }

    private SubmissionSummary run(Path path) throws IOException, InterruptedException {
        try (var producer = new ComplaintProducer(Environment.ofProcess().kafka(), "cli")) {
            return orders
                    ? run(FileSubmission.ofOrders(path, columns, config.journey(), zone, Instant.now()), producer::send)
                    : run(FileSubmission.of(path, columns, Instant.now()), producer::send);
        }
    }

    private static <E extends Event> SubmissionSummary run(
            FileSubmission<E> submission, Function<E, CompletableFuture<Void>> sink)
            throws IOException, InterruptedException {
        try (var bar = new Progress("submit", submission.bytes())) {
            return submission.submit(sink, bar::at);
        }
    }
}
