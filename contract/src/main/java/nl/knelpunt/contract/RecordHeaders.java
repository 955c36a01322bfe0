package nl.knelpunt.contract;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Names of the headers that Knelpunt writes beside the CloudEvent's own ({@code ce_*}), and how they are read. */
public final class RecordHeaders {
    /** W3C trace context, carried along unchanged. */
    public static final String TRACE = "traceparent";

    /** The record that this one answers: its topic, partition and offset, each as decimal text. */
    public static final String SOURCE_TOPIC = "knelpunt_source_topic";

    public static final String SOURCE_PARTITION = "knelpunt_source_partition";
    public static final String SOURCE_OFFSET = "knelpunt_source_offset";

    /** On a dead letter: a {@link DeadReason}, and the class of the exception if there was one. */
    public static final String DEAD_REASON = "knelpunt_dead_reason";

    public static final String DEAD_EXCEPTION = "knelpunt_dead_exception";

    private RecordHeaders() {}

    /** @return the last value of that name as text, or null if there is none */
    public static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Sets, replacing any of that name. */
    public static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public static void setSource(Headers headers, Source source) {
        set(headers, SOURCE_TOPIC, source.topic());
        set(headers, SOURCE_PARTITION, Integer.toString(source.partition()));
        set(headers, SOURCE_OFFSET, Long.toString(source.offset()));
    }

    /** @return the record that this one answers, or null if the headers do not say, or not well */
    public static @Nullable Source source(Headers headers) {
        var topic = text(headers, SOURCE_TOPIC);
        var partition = text(headers, SOURCE_PARTITION);
        var offset = text(headers, SOURCE_OFFSET);
        if (topic == null || partition == null || offset == null) {
            return null;
        }
        try {
            return new Source(topic, Integer.parseInt(partition), Long.parseLong(offset));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
