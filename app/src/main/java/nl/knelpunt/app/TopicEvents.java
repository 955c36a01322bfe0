package nl.knelpunt.app;

import java.util.Map;
import java.util.function.Consumer;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads the events of a topic that holds one type. What is no such event is passed over: the others tell enough. */
final class TopicEvents {
    private TopicEvents() {}

    /** @param kafka settings for a client */
    static <E extends Event> void read(Map<String, Object> kafka, Topic topic, Class<E> type, Consumer<E> reader) {
        WholeTopic.read(kafka, topic.name(), record -> hand(record.value(), type, reader));
    }

    /**
     * The same, one partition after the other.
     *
     * @param done after each partition
     */
    static <E extends Event> void readInTurn(
            Map<String, Object> kafka, Topic topic, Class<E> type, Consumer<E> reader, Runnable done) {
        WholeTopic.readInTurn(kafka, topic.name(), record -> hand(record.value(), type, reader), done);
    }

    private static <E extends Event> void hand(byte @Nullable [] value, Class<E> type, Consumer<E> reader) {
        if (value != null) {
            E event;
            try {
                event = Json.read(value, type);
            } catch (UnreadableException e) {
                return;
            }
            reader.accept(event);
        }
    }
}
