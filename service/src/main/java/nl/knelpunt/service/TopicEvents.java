package nl.knelpunt.service;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads a topic's events of one type. What is no such event is passed over: the others tell enough. */
public final class TopicEvents {
    private TopicEvents() {}

    /** @param kafka settings for a client */
    public static <E extends Event> void read(
            Map<String, Object> kafka, Topic topic, Class<E> type, Consumer<E> reader) {
        WholeTopic.read(kafka, topic.name(), record -> hand(topic, record, type, reader));
    }

    /**
     * Reads those that were written at some time or later.
     *
     * @param kafka settings for a client
     */
    public static <E extends Event> void readSince(
            Map<String, Object> kafka, Topic topic, Instant since, Class<E> type, Consumer<E> reader) {
        WholeTopic.readSince(kafka, topic.name(), since, record -> hand(topic, record, type, reader));
    }

    /**
     * Reads one partition after the other.
     *
     * @param kafka settings for a client
     * @param since when it was written at the earliest; null for all
     * @param done after each partition
     */
    public static <E extends Event> void readInTurn(
            Map<String, Object> kafka,
            Topic topic,
            @Nullable Instant since,
            Class<E> type,
            Consumer<E> reader,
            Runnable done) {
        WholeTopic.readInTurn(kafka, topic.name(), since, record -> hand(topic, record, type, reader), done);
    }

    private static <E extends Event> void hand(
            Topic topic, ConsumerRecord<byte[], byte[]> record, Class<E> type, Consumer<E> reader) {
        // an alert with all its words need not be read by who looks for what was held back
        if (Envelope.isOther(record.headers(), type)) {
            return;
        }
        Event event;
        try {
            event = Envelope.open(topic, record.headers(), record.value());
        } catch (UnreadableException e) {
            return;
        }
        if (type.isInstance(event)) {
            reader.accept(type.cast(event));
        }
    }
}
