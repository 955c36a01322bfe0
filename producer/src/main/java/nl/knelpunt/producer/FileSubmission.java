package nl.knelpunt.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Submits the complaints in a file. A row without an id of its own gets one that follows from the file's content and the row's
 * place in it, so that submitting a file again makes no complaint twice.
 */
public final class FileSubmission {
    /** Called after each row, on the submitting thread. */
    public interface Progress {
        /**
         * @param bytes read so far, of {@link FileSubmission#bytes()}
         * @param rows read so far
         */
        void at(long bytes, long rows);
    }

    private static final int MOST_IN_FLIGHT = 2_000;

    private final Path file;
    private final Map<String, String> columns;
    private final FileIntake intake;
    private final ComplaintReader reader;
    private final UUID namespace;
    private final long bytes;

    private FileSubmission(Path file, Map<String, String> columns, Instant now) throws IOException {
        this.file = file;
        this.columns = Map.copyOf(columns);
        this.intake = Intakes.of(extension(file), firstByte(file));
        this.reader = new ComplaintReader(InstantSource.fixed(now), RandomGenerator.getDefault());
        this.namespace = FileDigest.namespace(file);
        this.bytes = Files.size(file);
    }

    /**
     * Looks at the file, and sends nothing yet.
     *
     * @param file CSV (by {@code .csv}) or NDJSON ({@code .ndjson}, {@code .jsonl}); of another name, NDJSON if it begins with
     *     a brace
     * @param columns of a CSV: fields of the complaint ({@code text}, {@code rating}, {@code customer.name},
     *     {@code attributes.carrier}, …), each with the name of its column; may be empty
     * @param now when complaints were submitted of which the file does not say
     * @throws SubmissionException if it cannot be used as a whole, such as for an unknown column
     * @throws IOException if it cannot be read
     */
    public static FileSubmission of(Path file, Map<String, String> columns, Instant now) throws IOException {
        var submission = new FileSubmission(file, columns, now);
        try (var in = Files.newInputStream(file)) {
            var _ = submission.intake.open(new Lines(in), submission.columns);
        }
        return submission;
    }

    /** The file's size. */
    public long bytes() {
        return bytes;
    }

    /**
     * Sends all rows, and waits until each is durable or failed.
     *
     * @param sink such as {@code complaintProducer::send}; its futures must complete within bounds
     * @throws IOException if the file cannot be read on; what was sent stays sent
     * @throws InterruptedException the same
     */
    public SubmissionSummary submit(Function<ComplaintSubmitted, CompletableFuture<Void>> sink, Progress progress)
            throws IOException, InterruptedException {
        var tally = new SubmissionTally();
        var inFlight = new Semaphore(MOST_IN_FLIGHT);
        var complete = true;
        try (var in = Files.newInputStream(file)) {
            var lines = new Lines(in);
            var rows = intake.open(lines, columns);
            var ordinal = 0L;
            for (var row = rows.next(); row != null && complete; row = rows.next()) {
                ordinal++;
                send(row, ordinal, sink, tally, inFlight);
                progress.at(lines.bytes(), ordinal);
                complete = !tally.isHopeless();
            }
        }
        inFlight.acquire(MOST_IN_FLIGHT);
        return tally.summary(complete);
    }

    private void send(
            Document row,
            long ordinal,
            Function<ComplaintSubmitted, CompletableFuture<Void>> sink,
            SubmissionTally tally,
            Semaphore inFlight)
            throws InterruptedException {
        var line = row.line().orElse(ordinal);
        switch (row.reading().then(node -> reader.read(withId(node, ordinal)))) {
            case Reading.Bad<ComplaintSubmitted> bad -> tally.refused(line, bad.errors());
            case Reading.Good<ComplaintSubmitted>(var complaint) -> {
                inFlight.acquire();
                var _ = sink.apply(complaint).whenComplete((_, failure) -> {
                    if (failure == null) {
                        tally.accepted();
                    } else {
                        tally.failed(line);
                    }
                    inFlight.release();
                });
            }
        }
    }

    private JsonNode withId(JsonNode node, long ordinal) {
        if (node instanceof ObjectNode complaint && !complaint.hasNonNull("complaintId")) {
            complaint.put(
                    "complaintId", Ids.named(namespace, Long.toString(ordinal)).toString());
        }
        return node;
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static int firstByte(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var line = new Lines(in).next();
            return line == null || line.bytes().length == 0 ? -1 : line.bytes()[0];
        }
    }
}
