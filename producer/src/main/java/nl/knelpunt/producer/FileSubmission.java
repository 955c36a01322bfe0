package nl.knelpunt.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Submits the complaints, or the milestones of orders, in a file. Submitting a file again makes none of them twice: a complaint
 * without an id of its own gets one that follows from the file's content and the row's place in it, and a milestone is known by
 * its order, its name and its time.
 */
public final class FileSubmission<E extends Event> {
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
    private final FileFields fields;
    private final RowReader<E> reader;
    private final FileIntake intake;
    private final long bytes;

    private FileSubmission(Path file, Map<String, String> columns, FileFields fields, RowReader<E> reader)
            throws IOException {
        this.file = file;
        this.columns = Map.copyOf(columns);
        this.fields = fields;
        this.reader = reader;
        this.intake = Intakes.of(extension(file), firstByte(file));
        this.bytes = Files.size(file);
        try (var in = Files.newInputStream(file)) {
            var _ = intake.open(new Lines(in), this.columns, fields);
        }
    }

    /**
     * One of complaints. Looks at the file, and sends nothing yet.
     *
     * @param file CSV (by {@code .csv}) or NDJSON ({@code .ndjson}, {@code .jsonl}); of another name, NDJSON if it begins with
     *     a brace
     * @param columns of a CSV: fields of the complaint ({@code text}, {@code rating}, {@code customer.name},
     *     {@code attributes.carrier}, …), each with the name of its column; may be empty
     * @param now when complaints were submitted of which the file does not say
     * @throws SubmissionException if it cannot be used as a whole, such as for an unknown column
     * @throws IOException if it cannot be read
     */
    public static FileSubmission<ComplaintSubmitted> of(Path file, Map<String, String> columns, Instant now)
            throws IOException {
        var reader = new ComplaintReader(InstantSource.fixed(now), RandomGenerator.getDefault());
        return new FileSubmission<>(
                file, columns, new ComplaintFields(), new ComplaintRows(reader, FileDigest.namespace(file)));
    }

    /**
     * One of orders. Looks at the file, and sends nothing yet.
     *
     * @param file as for complaints. A row has one milestone ({@code milestone}, {@code at}), or several of an order: in a CSV,
     *     a column for each, in NDJSON an object {@code milestones}, times by name
     * @param columns of a CSV: {@code orderId}, {@code milestone}, {@code at}, {@code promisedBy}, {@code attributes.carrier},
     *     …, or a milestone's name, each with the name of its column; may be empty
     * @param zone of times in the file that name none; null if these are to be refused
     * @param now milestones that are later are refused, see {@link nl.knelpunt.contract.Limits#milestoneAt}
     * @throws SubmissionException if it cannot be used as a whole, such as for an unknown column
     * @throws IOException if it cannot be read
     */
    public static FileSubmission<OrderProgressed> ofOrders(
            Path file, Map<String, String> columns, Journey journey, @Nullable ZoneId zone, Instant now)
            throws IOException {
        var reader = new MilestoneReader(journey, InstantSource.fixed(now), TimeForm.ofFile(zone));
        return new FileSubmission<>(file, columns, new OrderFields(journey), new OrderRows(journey, reader));
    }

    /** The file's size. */
    public long bytes() {
        return bytes;
    }

    /**
     * Sends what all rows tell, and waits until each of it is durable or failed.
     *
     * @param sink such as {@code complaintProducer::send}; its futures must complete within bounds
     * @throws IOException if the file cannot be read on; what was sent stays sent
     * @throws InterruptedException the same
     */
    public SubmissionSummary submit(Function<E, CompletableFuture<Void>> sink, Progress progress)
            throws IOException, InterruptedException {
        var tally = new SubmissionTally();
        var inFlight = new Semaphore(MOST_IN_FLIGHT);
        var complete = true;
        try (var in = Files.newInputStream(file)) {
            var lines = new Lines(in);
            var rows = intake.open(lines, columns, fields);
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
            Function<E, CompletableFuture<Void>> sink,
            SubmissionTally tally,
            Semaphore inFlight)
            throws InterruptedException {
        var line = row.line().orElse(ordinal);
        switch (row.reading()) {
            case Reading.Bad<JsonNode> bad -> tally.refused(line, bad.errors());
            case Reading.Good<JsonNode>(var node) -> {
                for (var reading : reader.read(node, ordinal)) {
                    send(reading, line, sink, tally, inFlight);
                }
            }
        }
    }

    private static <E extends Event> void send(
            Reading<E> reading,
            long line,
            Function<E, CompletableFuture<Void>> sink,
            SubmissionTally tally,
            Semaphore inFlight)
            throws InterruptedException {
        switch (reading) {
            case Reading.Bad<E> bad -> tally.refused(line, bad.errors());
            case Reading.Good<E>(var event) -> {
                inFlight.acquire();
                var _ = sink.apply(event).whenComplete((_, failure) -> {
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
