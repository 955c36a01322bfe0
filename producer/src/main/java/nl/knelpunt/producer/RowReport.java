package nl.knelpunt.producer;

/**
 * A row of a file that was not taken in.
 *
 * @param line where it begins, from 1
 * @param reason for the one who submitted it; does not quote the row
 */
public record RowReport(long line, String reason) {}
