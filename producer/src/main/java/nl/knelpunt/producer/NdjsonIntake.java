package nl.knelpunt.producer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** One JSON object a line, in a body or in a file. */
final class NdjsonIntake implements HttpIntake, FileIntake {
    private static final Set<String> MEDIA_TYPES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");
    private static final Set<String> EXTENSIONS = Set.of("ndjson", "jsonl");

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public boolean takes(Message message) {
        return MEDIA_TYPES.contains(message.mediaType());
    }

    @Override
    public boolean takesExtension(String extension) {
        return EXTENSIONS.contains(extension);
    }

    @Override
    public boolean takesFirstByte(int first) {
        return first == '{';
    }

    @Override
    public Documents read(Message message) {
        var rows = rows(new Lines(new ByteArrayInputStream(message.body())));
        var items = new ArrayList<Document>();
        try {
            // one more than may be, so that too many are seen as such
            for (var row = rows.next(); row != null && items.size() <= Documents.MOST; row = rows.next()) {
                items.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
        return new Documents(true, items);
    }

    @Override
    public Rows open(Lines lines, Map<String, String> columns, FileFields fields) {
        if (!columns.isEmpty()) {
            throw new SubmissionException("this file has no columns to map: each line names its own fields");
        }
        return rows(lines);
    }

    private static Rows rows(Lines lines) {
        return () -> {
            var line = lines.next();
            while (line != null && line.isBlank()) {
                line = lines.next();
            }
            return line == null
                    ? null
                    : Document.at(line.number(), line.content().then(JsonText::read));
        };
    }
}
