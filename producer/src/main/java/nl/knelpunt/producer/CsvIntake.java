package nl.knelpunt.producer;

import java.io.IOException;
import java.util.Map;

/** A table with a header row, separated by commas or semicolons. */
final class CsvIntake implements FileIntake {

    @Override
    public boolean takesExtension(String extension) {
        return extension.equals("csv");
    }

    @Override
    public boolean takesFirstByte(int first) {
        return true;
    }

    @Override
    public Rows open(Lines lines, Map<String, String> columns, FileFields fields) throws IOException {
        var records = new CsvRecords(lines);
        var header = records.header();
        var mapping = CsvColumns.of(header, columns, fields);
        return () -> {
            var row = records.next();
            return row == null ? null : Document.at(row.line(), row.cells().then(mapping::row));
        };
    }
}
