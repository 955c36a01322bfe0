package nl.knelpunt.processor;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Answers a complaint by its text. */
final class Answer extends ContextualProcessor<String, Located, byte[], byte[]> {
    @Override
    public void process(Record<String, Located> record) {
        context().forward(record.value().onward());
    }
}
