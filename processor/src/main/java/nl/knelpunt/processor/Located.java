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
 * @param sealed the verdict as it goes to its topic
 */
record Located(ComplaintClassified verdict, Record<byte[], byte[]> sealed) {

    /** The order that it is about: the one that came with it, or else the first that the text names. */
    Optional<String> orderId() {
        var told = verdict.complaint().orderId();
        return told != null
                ? Optional.of(told)
                : verdict.details().findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.ORDER_NUMBER)
                        .map(Finding::value)
                        .findFirst();
    }
}
