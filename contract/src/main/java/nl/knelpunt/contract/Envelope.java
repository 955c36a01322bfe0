package nl.knelpunt.contract;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Events in their envelope: CloudEvents 1.0 in Kafka's binary mode, the value being the event's JSON. */
public final class Envelope {
    private static final String TYPE = "ce_type";
    private static final String CONTENT_TYPE = "application/json";
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return "nl.knelpunt."
                    + HUMP.matcher(event.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT) + ".v1";
        }
    };

    private Envelope() {}

    /**
     * @param service the name of the service that writes it, such as {@code producer}
     * @return the record to send, key, value and headers complete
     */
    public static ProducerRecord<String, byte[]> seal(Topic topic, Event event, String service) {
        return KafkaMessageFactory.createWriter(topic.name(), event.key())
                .writeBinary(CloudEventBuilder.v1()
                        .withId(event.eventId())
                        .withType(type(event.getClass()))
                        .withSource(URI.create("/knelpunt/" + service))
                        .withSubject(event.key())
                        .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                        .withData(CONTENT_TYPE, Json.write(event))
                        .build());
    }

    /**
     * Reads what a topic holds. A record without an envelope is taken for the topic's event if it holds but one type.
     *
     * @throws UnreadableException if it is none of the topic's events; the message does not quote it
     */
    public static Event open(Topic topic, Headers headers, byte @Nullable [] value) {
        if (value == null) {
            throw new UnreadableException("a record without a value in " + topic.name());
        }
        var type = RecordHeaders.text(headers, TYPE);
        if (type == null && topic.values().size() == 1) {
            return Json.read(value, topic.values().get(0));
        }
        for (var candidate : topic.values()) {
            if (type(candidate).equals(type)) {
                return Json.read(value, candidate);
            }
        }
        throw new UnreadableException("no event of " + topic.name());
    }

    /** Whether a record says that it holds another event. */
    public static boolean isOther(Headers headers, Class<? extends Event> event) {
        String type = RecordHeaders.text(headers, TYPE);
        return type != null && !type.equals(type(event));
    }

    /** The CloudEvents type: {@code nl.knelpunt.}, the event's name in kebab case, {@code .v1}. */
    public static String type(Class<? extends Event> event) {
        return TYPES.get(event);
    }
}
