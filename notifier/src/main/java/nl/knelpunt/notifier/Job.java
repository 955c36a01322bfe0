package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.AlertDelivered.Attempt;
import nl.knelpunt.contract.AlertRaised;
import org.apache.kafka.common.TopicPartition;

/**
 * An alert that is to be delivered.
 *
 * @param partition of the topic it was raised in
 * @param offset there
 * @param attempts how often it was tried
 * @param lastAttempts the latest of those
 * @param resumed whether it is already written down as pending
 */
record Job(
        TopicPartition partition,
        long offset,
        AlertRaised alert,
        int attempts,
        List<Attempt> lastAttempts,
        boolean resumed) {
    Job {
        lastAttempts = List.copyOf(lastAttempts);
    }

    /** From when its receiver should have it. */
    Instant since() {
        return alert.dueAt().isAfter(alert.raisedAt()) ? alert.dueAt() : alert.raisedAt();
    }
}
