package nl.knelpunt.bench.detection;

import java.time.Instant;
import java.util.Map;
import nl.knelpunt.contract.BottleneckDetected;

/**
 * A problem that was opened.
 *
 * @param namedAtOpening the attribute that was said to explain it when it was opened, and its value; empty if none was
 * @param named the same, as it was told last
 */
record Problem(
        String step, String fault, Instant openedAt, Map<String, String> namedAtOpening, Map<String, String> named) {
    static Problem opened(BottleneckDetected told) {
        return new Problem(told.step(), told.fault(), told.detectedAt(), named(told), named(told));
    }

    Problem updated(BottleneckDetected told) {
        return new Problem(step, fault, openedAt, namedAtOpening, named(told));
    }

    /** Its step, a slash, its fault. */
    String cell() {
        return step + "/" + fault;
    }

    private static Map<String, String> named(BottleneckDetected told) {
        var attribute = told.attribute();
        var value = told.attributeValue();
        return attribute == null || value == null ? Map.of() : Map.of(attribute, value);
    }
}
