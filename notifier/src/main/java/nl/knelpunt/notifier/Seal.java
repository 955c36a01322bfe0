package nl.knelpunt.notifier;

import nl.knelpunt.contract.Topic;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Puts a decision that needs no waiting into its envelope. */
final class Seal extends ContextualProcessor<byte[], Decision.Now, byte[], byte[]> {
    private final Topic topic;

    Seal(Topic topic) {
        this.topic = topic;
    }

    @Override
    public void process(Record<byte[], Decision.Now> record) {
        context().forward(Sealing.seal(topic, record.value().event(), NotifierService.NAME, record, context()));
    }
}
