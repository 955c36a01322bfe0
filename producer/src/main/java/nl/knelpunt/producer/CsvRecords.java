package nl.knelpunt.producer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file, each judged alone. A parser of whole files cannot go on after a bad quote, so the lines that make
 * one record are found first, within bounds; when they make none, the first of them is refused and the next one is tried.
 */
final class CsvRecords {
    private static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 256 * 1024;

    /** @param line where it begins */
    record Row(long line, Reading<List<String>> cells) {}

    private final Lines lines;
    private final Deque<Line> readAhead = new ArrayDeque<>();
    private char separator = ',';

    CsvRecords(Lines lines) {
        this.lines = lines;
    }

    /**
     * The first record, by which the separator is known.
     *
     * @throws SubmissionException if there is none
     */
    List<String> header() throws IOException {
        var first = line();
        if (first == null) {
            throw new SubmissionException("the file is empty");
        }
        separator = CsvQuotes.separator(first.bytes());
        readAhead.addFirst(first);
        var header = next();
        return switch (header == null ? null : header.cells()) {
            case Reading.Good<List<String>>(var names) -> names;
            case Reading.Bad<List<String>> bad ->
                throw new SubmissionException("the header, on line " + first.number() + ", "
                        + bad.errors().get(0).sentence());
            case null -> throw new SubmissionException("the file is empty");
        };
    }

    /** @return null at the end */
    @Nullable
    Row next() throws IOException {
        var first = line();
        while (first != null && first.isBlank()) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        if (!first.whole()) {
            return new Row(first.number(), first.content().then(_ -> Reading.bad(ProblemType.MALFORMED, "")));
        }
        var record = lines(first);
        return new Row(first.number(), record.then(Utf8::decode).then(this::cells));
    }

    /** The bytes of the lines from this one to where its quotes are closed. */
    private Reading<byte[]> lines(Line first) throws IOException {
        var quotes = new CsvQuotes(separator);
        var record = new ByteArrayOutputStream();
        var taken = new ArrayDeque<Line>();
        for (var line = first; line != null; line = line()) {
            taken.add(line);
            quotes.add(line.bytes());
            record.writeBytes(line.bytes());
            if (quotes.areBad() || !line.whole() || taken.size() > MOST_LINES || record.size() > MOST_BYTES) {
                break;
            }
            if (quotes.areClosed()) {
                return new Reading.Good<>(record.toByteArray());
            }
            record.writeBytes(line.end().getBytes(StandardCharsets.US_ASCII));
        }
        taken.removeFirst();
        while (!taken.isEmpty()) {
            readAhead.addFirst(taken.removeLast());
        }
        return badQuote();
    }

    private Reading<List<String>> cells(String record) {
        var found = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(record)) {
            reader.forEach(cells -> found.add(cells.getFields()));
        } catch (CsvParseException | IOException e) {
            return badQuote();
        }
        return found.size() == 1
                ? new Reading.Good<>(found.get(0))
                : Reading.bad(ProblemType.MALFORMED, "must not hold a carriage return outside quotes");
    }

    private static <T> Reading<T> badQuote() {
        return Reading.bad(
                ProblemType.MALFORMED,
                "has a bad quote: a field with quotes or line breaks in it stands in quotes, and its own are doubled");
    }

    private @Nullable Line line() throws IOException {
        var line = readAhead.poll();
        return line == null ? lines.next() : line;
    }
}
