package nl.knelpunt.producer;

/**
 * Follows the quotes of one record, line by line, to know where it ends. Works on bytes: in UTF-8 no other character has those of
 * quotes and separators in it.
 */
final class CsvQuotes {
    private static final byte QUOTE = '"';

    private final byte separator;
    private boolean open;
    private boolean bad;

    CsvQuotes(char separator) {
        this.separator = (byte) separator;
    }

    void add(byte[] line) {
        for (int i = 0; i < line.length && !bad; i++) {
            if (line[i] == QUOTE) {
                // a quote beside a quote is a doubled one, which closes and opens
                bad = open
                        ? i + 1 < line.length && line[i + 1] != separator && line[i + 1] != QUOTE
                        : i > 0 && line[i - 1] != separator && line[i - 1] != QUOTE;
                open = !open;
            }
        }
    }

    /** Whether a record may end here. */
    boolean areClosed() {
        return !open;
    }

    /** Whether a quote stands where a field neither begins nor ends. */
    boolean areBad() {
        return bad;
    }

    /** The one of comma and semicolon that the header has more of, outside quotes. */
    static char separator(byte[] header) {
        var commas = 0;
        var semicolons = 0;
        var open = false;
        for (var b : header) {
            open ^= b == QUOTE;
            if (!open && b == ',') {
                commas++;
            } else if (!open && b == ';') {
                semicolons++;
            }
        }
        return semicolons > commas ? ';' : ',';
    }
}
