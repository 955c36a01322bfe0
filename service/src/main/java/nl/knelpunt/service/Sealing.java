package nl.knelpunt.service;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;

/** The last step of a topology's path: an event becomes the bytes and headers that go into its topic. */
public final class Sealing {
    /** What the envelope and the record itself take at most, beside the value. */
    private static final int OVERHEAD_BYTES = 16 * 1024;

    private Sealing() {}

    /**
     * @param cause the record that is answered, whose trace goes along
     * @throws Refused if the topic does not take so large a record. Left to the client it would spoil the transaction, with
     *     everything else in it
     */
    public static Record<byte[], byte[]> seal(
            Topic topic, Event event, String service, Record<?, ?> cause, ProcessingContext context) {
        var sealed = Envelope.seal(topic, event, service);
        if (sealed.value().length > Topics.EVENT_BYTES - OVERHEAD_BYTES) {
            throw new Refused(DeadReason.TOO_LARGE);
        }
        var headers = sealed.headers();
        source(context).ifPresent(source -> RecordHeaders.setSource(headers, source));
        var trace = cause.headers().lastHeader(RecordHeaders.TRACE);
        if (trace != null) {
            headers.add(trace);
        }
        return new Record<>(event.key().getBytes(StandardCharsets.UTF_8), sealed.value(), cause.timestamp(), headers);
    }

    /** The place of the record that is being handled; empty for a timer's work. */
    public static Optional<Source> source(ProcessingContext context) {
        return context.recordMetadata()
                .filter(at -> at.topic() != null)
                .map(at -> new Source(at.topic(), at.partition(), at.offset()));
    }
}
