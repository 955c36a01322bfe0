package nl.knelpunt.contract;

/**
 * A piece of a text.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last
 */
public record Span(int start, int end) {
    /** @throws IllegalArgumentException if the offsets name no part of a text */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span must have 0 <= start < end");
        }
    }
}
