package nl.knelpunt.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {
    private static final Headers NONE = new RecordHeaders();

    static List<Class<? extends Event>> types() {
        return Golden.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void opensToWhatWasSealed(Class<? extends Event> type) {
        var event = Golden.event(type);
        var topic = topicOf(type);
        var record = Envelope.seal(topic, event, "producer");

        assertThat(record.topic()).isEqualTo(topic.name());
        assertThat(record.key()).isEqualTo(event.key());
        assertThat(Envelope.open(topic, record.headers(), record.value())).isEqualTo(event);
    }

    @Test
    void hasTheHeadersOfACloudEventInBinaryMode() {
        var event = Golden.event(OrderProgressed.class);

        assertThat(headers(Envelope.seal(Topics.ORDERS, event, "producer").headers()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "TD-240318/handed_over@2026-02-26T15:32:00Z",
                        "ce_type", "nl.knelpunt.order-progressed.v1",
                        "ce_source", "/knelpunt/producer",
                        "ce_subject", "TD-240318",
                        "ce_time", "2026-02-26T15:32:00Z",
                        "content-type", "application/json"));
    }

    @Test
    void isNotNeededWhereATopicHoldsOneType() {
        var event = Golden.event(ComplaintSubmitted.class);

        assertThat(Envelope.open(Topics.SUBMITTED, NONE, Json.write(event))).isEqualTo(event);
    }

    @Test
    void isNeededWhereATopicHoldsSeveral() {
        var value = Json.write(Golden.event(HeldBack.class));

        assertThatThrownBy(() -> Envelope.open(Topics.RAISED, NONE, value)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void isRefusedIfItsTypeIsNotTheTopics() {
        var record = Envelope.seal(Topics.SUBMITTED, Golden.event(ComplaintSubmitted.class), "producer");

        assertThatThrownBy(() -> Envelope.open(Topics.CLASSIFIED, record.headers(), record.value()))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void isRefusedWithoutAValue() {
        assertThatThrownBy(() -> Envelope.open(Topics.SUBMITTED, NONE, null)).isInstanceOf(UnreadableException.class);
    }

    private static Topic topicOf(Class<? extends Event> type) {
        return Topics.ALL.stream()
                .filter(topic -> topic.values().contains(type))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> headers(Headers headers) {
        var map = new LinkedHashMap<String, String>();
        headers.forEach(header -> assertThat(map.put(header.key(), new String(header.value(), UTF_8)))
                .isNull());
        return map;
    }
}
