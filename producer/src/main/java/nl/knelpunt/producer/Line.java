package nl.knelpunt.producer;

/**
 * A line of a file, undecoded.
 *
 * @param number from 1
 * @param bytes without its end
 * @param end LF, CRLF, or nothing at the file's end
 * @param whole false if it was too long, and its rest left out
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Line(long number, byte[] bytes, String end, boolean whole) {

    boolean isBlank() {
        for (var b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return whole;
    }

    Reading<byte[]> content() {
        return whole
                ? new Reading.Good<>(bytes)
                : Reading.bad(ProblemType.TOO_LARGE, "must have at most " + Lines.LONGEST_BYTES + " bytes");
    }
}
