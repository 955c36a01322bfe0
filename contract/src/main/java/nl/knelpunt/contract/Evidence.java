package nl.knelpunt.contract;

/**
 * A piece of the text that carried the decision.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last
 * @param weight its share in the decision, 0 to 1
 */
public record Evidence(int start, int end, double weight) {
    public Evidence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("evidence must have 0 <= start < end");
        }
        Required.confidence("evidence.weight", weight);
    }
}
