package nl.knelpunt.processor.text;

import java.time.LocalDate;

/**
 * A date as it stands in a text.
 *
 * @param start offset in the text
 * @param end offset after it
 */
record ReadDate(LocalDate date, int start, int end) {}
