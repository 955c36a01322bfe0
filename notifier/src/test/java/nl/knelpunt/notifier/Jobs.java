package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Source;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Alerts on their way, to test with. */
final class Jobs {
    static final TopicPartition PARTITION = new TopicPartition("alerts.raised", 1);

    private Jobs() {}

    static AlertRaised alert(String id, String receiver, Instant raisedAt) {
        var complaint = Alerts.complaint("c-" + id, "delivery", "delay", "Te laat.", null);
        return new AlertRaised(id, receiver, "logistics", raisedAt, raisedAt, List.of(complaint));
    }

    static Job job(long offset) {
        return raisedAt(Alerts.NOON, offset);
    }

    static Job raisedAt(Instant raisedAt, long offset) {
        return new Job(PARTITION, offset, alert("a-" + offset, "r1", raisedAt), 0, List.of(), false);
    }

    static AlertDelivered outcome(long offset, State state, @Nullable Instant until) {
        return new AlertDelivered(
                "a-" + offset,
                "r1",
                new Source(PARTITION.topic(), PARTITION.partition(), offset),
                state,
                Alerts.NOON,
                until,
                0,
                List.of());
    }
}
