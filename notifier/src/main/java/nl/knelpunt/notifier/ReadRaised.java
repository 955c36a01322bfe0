package nl.knelpunt.notifier;

import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Refused;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Takes what was raised out of its envelope. */
final class ReadRaised extends ContextualProcessor<byte[], byte[], byte[], Event> {
    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new Refused(DeadReason.UNREADABLE);
        }
        context().forward(record.withValue(Envelope.open(Topics.RAISED, record.headers(), record.value())));
    }
}
