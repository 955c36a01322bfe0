package nl.knelpunt.producer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nl.knelpunt.contract.Limits;
import org.jspecify.annotations.Nullable;

/** Splits at LF and CRLF, leaving out a byte order mark; undecoded, so that one bad byte spoils but its own line. */
final class Lines {
    static final int LONGEST_BYTES = Limits.BODY_BYTES;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private long number;
    private long bytes;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /** How much was read. */
    long bytes() {
        return bytes;
    }

    /** @return null at the end */
    @Nullable
    Line next() throws IOException {
        if (number == 0) {
            skipByteOrderMark();
        }
        var line = new ByteArrayOutputStream();
        var whole = true;
        var b = read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = read()) {
            // one byte of room, for the CR of a CRLF
            if (line.size() <= LONGEST_BYTES) {
                line.write(b);
            } else {
                whole = false;
            }
        }
        number++;
        return line(line.toByteArray(), b == '\n', whole);
    }

    private Line line(byte[] read, boolean ended, boolean whole) {
        var withReturn = ended && whole && read.length > 0 && read[read.length - 1] == '\r';
        var content = withReturn ? Arrays.copyOf(read, read.length - 1) : read;
        var end = withReturn ? "\r\n" : ended ? "\n" : "";
        return new Line(number, content, end, whole && content.length <= LONGEST_BYTES);
    }

    private int read() throws IOException {
        var b = in.read();
        if (b >= 0) {
            bytes++;
        }
        return b;
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes += BYTE_ORDER_MARK.length;
        } else {
            in.reset();
        }
    }
}
