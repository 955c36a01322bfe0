package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes out of its envelope what was raised, if it must be followed. What cannot be read is kept aside by the deliveries, which
 * read it, too.
 */
final class ReadRaised extends ContextualProcessor<byte[], byte[], byte[], AlertRaised> {
    private final Routes routes;

    ReadRaised(Shop shop) {
        this.routes = new Routes(shop);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Event event;
        try {
            event = Envelope.open(Topics.RAISED, record.headers(), record.value());
        } catch (UnreadableException e) {
            return;
        }
        if (event instanceof AlertRaised alert && isFollowed(alert)) {
            context().forward(record.withValue(alert));
        }
    }

    private boolean isFollowed(AlertRaised alert) {
        // reports come by no route
        if (alert.followUp() != null || alert.route() == null) {
            return false;
        }
        var route = routes.at(alert.route());
        // what somebody promises of a problem is remembered by it
        return alert.problem() != null
                || route.escalation() != null
                || route.grouping().repeatInterval() != null;
    }
}
