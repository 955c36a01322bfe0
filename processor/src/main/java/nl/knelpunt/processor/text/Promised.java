package nl.knelpunt.processor.text;

/**
 * A time or a duration as it stands in a text.
 *
 * @param value in ISO 8601
 * @param start offset in the text
 * @param end offset after it
 */
record Promised(String value, int start, int end) {}
