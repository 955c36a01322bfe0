package nl.knelpunt.processor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Remembers a complaint's id, last of all: state outlives an exception further on, and what died on the way must not be
 * taken for a repeat when it is replayed.
 */
final class Remember extends ContextualProcessor<String, ComplaintClassified, String, Located> {
    /** Of those bytes no JSON is too large for its topic: of one it has 8 at most. */
    private static final int SURELY_FITS_BYTES = Topics.EVENT_BYTES / 16;

    private final boolean followsOrders;

    Remember(boolean followsOrders) {
        this.followsOrders = followsOrders;
    }

    @Override
    public void process(Record<String, ComplaintClassified> record) {
        var classified = record.value();
        var orderId = followsOrders ? Located.orderIdOf(classified) : Optional.<String>empty();
        var onward = orderId.isPresent() ? toItsOrder(orderId.get(), record) : sealed(record);
        new KnownIds(context().getStateStore(KnownIds.STORE))
                .remember(record.key(), Fingerprint.of(classified.complaint()), record.timestamp());
        context().forward(record.withValue(new Located(classified, orderId, onward)));
    }

    private Record<byte[], byte[]> toItsOrder(String orderId, Record<String, ComplaintClassified> record) {
        var bytes = VerdictBytes.write(record.value());
        if (bytes.length > SURELY_FITS_BYTES) {
            // refused here, or answered there
            var _ = sealed(record);
        }
        return Sealing.onTheWay(orderId.getBytes(StandardCharsets.UTF_8), bytes, record, context());
    }

    private Record<byte[], byte[]> sealed(Record<String, ComplaintClassified> record) {
        return Sealing.seal(Topics.CLASSIFIED, record.value(), ProcessorService.NAME, record, context());
    }
}
