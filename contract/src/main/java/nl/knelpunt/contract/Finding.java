package nl.knelpunt.contract;

/**
 * A fact that the text states: an order number, an amount, a date, a promise.
 *
 * @param kind what it is
 * @param value it in one form, however it was written; see {@link FindingKind}
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last
 */
public record Finding(FindingKind kind, String value, int start, int end) {
    /** @throws IllegalArgumentException if a component is missing or blank, or the offsets name no part of a text */
    public Finding {
        Required.present("finding.kind", kind);
        Required.present("finding.value", value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("finding.value must not be blank");
        }
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("finding must have 0 <= start < end");
        }
    }
}
