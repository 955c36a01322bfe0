package nl.knelpunt.processor;

import java.nio.charset.StandardCharsets;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Refused;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Bytes in, a complaint out. */
final class Decode extends ContextualProcessor<byte[], byte[], String, ComplaintSubmitted> {
    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new Refused(DeadReason.UNREADABLE);
        }
        var complaint = (ComplaintSubmitted) Envelope.open(Topics.SUBMITTED, record.headers(), record.value());
        // repeats are found per partition, so a complaint under another's key would not be known again
        if (!complaint.key().equals(text(record.key()))) {
            throw new Refused(DeadReason.WRONG_KEY);
        }
        context().forward(record.withKey(complaint.key()).withValue(complaint));
    }

    private static String text(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
