package nl.knelpunt.contract;

/**
 * Words that make a complaint weigh more.
 *
 * @param start offset of their first UTF-16 unit in the text
 * @param end offset after their last
 */
public record SeveritySign(SeverityReason reason, int start, int end) {
    /** @throws IllegalArgumentException if the reason is missing, or the offsets name no part of a text */
    public SeveritySign {
        Required.present("severitySigns.reason", reason);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("severitySigns must have 0 <= start < end");
        }
    }
}
