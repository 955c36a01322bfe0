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
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
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
        var record = seal(topic, event, service, cause.timestamp());
        source(context).ifPresent(source -> RecordHeaders.setSource(record.headers(), source));
        keepTrace(cause, record.headers());
        return record;
    }

    /**
     * An event that answers an earlier record than the one that is handled.
     *
     * @param source the record that it answers
     * @throws Refused if the topic does not take so large a record
     */
    public static Record<byte[], byte[]> seal(Topic topic, Event event, String service, Source source, long timestamp) {
        var record = seal(topic, event, service, timestamp);
        RecordHeaders.setSource(record.headers(), source);
        return record;
    }

    /**
     * An event that answers no record.
     *
     * @throws Refused if the topic does not take so large a record
     */
    public static Record<byte[], byte[]> seal(Topic topic, Event event, String service, long timestamp) {
        var sealed = Envelope.seal(topic, event, service);
        if (sealed.value().length > Topics.EVENT_BYTES - OVERHEAD_BYTES) {
            throw new Refused(DeadReason.TOO_LARGE);
        }
        return new Record<>(event.key().getBytes(StandardCharsets.UTF_8), sealed.value(), timestamp, sealed.headers());
    }

    /** What goes on within the topology, and is no event yet: it remembers which record will be answered, and its trace. */
    public static Record<byte[], byte[]> onTheWay(
            byte[] key, byte[] value, Record<?, ?> cause, ProcessingContext context) {
        var record = new Record<>(key, value, cause.timestamp());
        source(context).ifPresent(source -> RecordHeaders.setSource(record.headers(), source));
        keepTrace(cause, record.headers());
        return record;
    }

    /**
     * An event that answers what {@link #onTheWay} remembers.
     *
     * @throws Refused if the topic does not take so large a record
     */
    public static Record<byte[], byte[]> seal(
            Topic topic, Event event, String service, Record<byte[], byte[]> onTheWay) {
        var record = seal(topic, event, service, onTheWay.timestamp());
        var source = RecordHeaders.source(onTheWay.headers());
        if (source != null) {
            RecordHeaders.setSource(record.headers(), source);
        }
        keepTrace(onTheWay, record.headers());
        return record;
    }

    /** Sends to a topic's sink beside what else a processor sends. */
    @SuppressWarnings("unchecked") // a sink takes bytes, whatever the processor's other children take
    public static void forward(ProcessorContext<?, ?> context, Record<byte[], byte[]> sealed, Topic topic) {
        ((ProcessorContext<byte[], byte[]>) context).forward(sealed, topic.name());
    }

    private static void keepTrace(Record<?, ?> cause, Headers headers) {
        var trace = cause.headers().lastHeader(RecordHeaders.TRACE);
        if (trace != null) {
            headers.add(trace);
        }
    }

    /** The place of the record that is being handled; empty for a timer's work. */
    public static Optional<Source> source(ProcessingContext context) {
        return context.recordMetadata()
                .filter(at -> at.topic() != null)
                .map(at -> new Source(at.topic(), at.partition(), at.offset()));
    }
}
