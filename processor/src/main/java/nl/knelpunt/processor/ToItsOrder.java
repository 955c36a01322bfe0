package nl.knelpunt.processor;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a complaint about an order to where the order's timeline is. */
final class ToItsOrder extends ContextualProcessor<String, Located, byte[], byte[]> {
    @Override
    public void process(Record<String, Located> record) {
        record.value()
                .orderId()
                .ifPresent(orderId ->
                        context().forward(record.value().sealed().withKey(orderId.getBytes(StandardCharsets.UTF_8))));
    }
}
