package nl.knelpunt.notifier;

import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Refused;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Takes a problem out of its envelope. */
final class ReadProblem extends ContextualProcessor<byte[], byte[], byte[], BottleneckDetected> {
    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new Refused(DeadReason.UNREADABLE);
        }
        context().forward(record.withValue((BottleneckDetected)
                Envelope.open(Topics.BOTTLENECKS, record.headers(), record.value())));
    }
}
