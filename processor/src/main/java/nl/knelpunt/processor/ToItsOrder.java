package nl.knelpunt.processor;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a complaint about an order to where the order's timeline is. */
final class ToItsOrder extends ContextualProcessor<String, Located, byte[], byte[]> {
    @Override
    public void process(Record<String, Located> record) {
        if (record.value().orderId().isPresent()) {
            context().forward(record.value().onward());
        }
    }
}
