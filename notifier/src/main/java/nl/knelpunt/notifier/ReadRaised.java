package nl.knelpunt.notifier;

import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Takes what was raised out of its envelope. What cannot be read is kept aside by the deliveries, which read it, too. */
final class ReadRaised extends ContextualProcessor<byte[], byte[], byte[], Event> {
    @Override
    public void process(Record<byte[], byte[]> record) {
        Event event;
        try {
            event = Envelope.open(Topics.RAISED, record.headers(), record.value());
        } catch (UnreadableException e) {
            return;
        }
        context().forward(record.withValue(event));
    }
}
