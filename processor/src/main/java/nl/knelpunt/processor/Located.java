package nl.knelpunt.processor;

import java.util.Optional;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Finding;
import nl.knelpunt.contract.FindingKind;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A complaint that was read and remembered.
 *
 * @param verdict of its text
 * @param orderId the order to whose timeline it goes; empty if it is answered by its text
 * @param onward the verdict as it goes on: to that order, or into its topic
 */
record Located(ComplaintClassified verdict, Optional<String> orderId, Record<byte[], byte[]> onward) {

    /** The order that a complaint is about: the one that came with it, or else the first that the text names. */
    static Optional<String> orderIdOf(ComplaintClassified verdict) {
        var told = verdict.complaint().orderId();
        return told != null
                ? Optional.of(told)
                : verdict.details().findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.ORDER_NUMBER)
                        .map(Finding::value)
                        .findFirst();
    }
}
