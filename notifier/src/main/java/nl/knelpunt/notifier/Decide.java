package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Refused;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Decides of one complaint who hears of it. */
final class Decide extends ContextualProcessor<byte[], byte[], byte[], Decision> {
    private final Router router;

    Decide(Router router) {
        this.router = router;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new Refused(DeadReason.UNREADABLE);
        }
        var classified = (ComplaintClassified) Envelope.open(Topics.CLASSIFIED, record.headers(), record.value());
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        // all are made before the first goes on: if one cannot be made, none was
        decisions(classified, now).forEach(decision -> context().forward(record.withValue(decision)));
    }

    private List<Decision> decisions(ComplaintClassified classified, Instant now) {
        return switch (router.route(classified)) {
            case Routing.Held(var reason) ->
                List.of(new Decision.Now(
                        new HeldBack(classified.complaintId(), classified.department(), reason, now, null)));
            case Routing.Alerted(var receivers) ->
                receivers.stream()
                        .map(receiver -> decision(classified, receiver, now))
                        .toList();
        };
    }

    private static Decision decision(ComplaintClassified classified, Receiver receiver, Instant now) {
        if (receiver.summary() != null) {
            return new Decision.Gather(
                    receiver.id(), classified.department(), Excerpt.of(classified, Excerpt.LINE_CHARACTERS, null));
        }
        return new Decision.Now(new AlertRaised(
                AlertIds.single(receiver.id(), classified),
                receiver.id(),
                classified.department(),
                now,
                now,
                List.of(Excerpt.of(classified, Excerpt.FULL_CHARACTERS, null))));
    }
}
