package nl.knelpunt.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** The document that describes the topics says what the code does. */
class AsyncApiTest {
    private static final JsonNode DOCUMENT =
            Json.MAPPER.valueToTree(new Load(LoadSettings.builder().build())
                    .loadFromString(new String(Golden.resource("asyncapi.yaml"), UTF_8)));

    @Test
    void namesEveryTopicOnce() {
        assertThat(channels())
                .extracting(channel -> channel.path("address").asString())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.ALL.stream().map(Topic::name).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void tellsTheMessagesKeyAndSettingsOf(Topic topic) {
        var channel = channels().stream()
                .filter(candidate -> candidate.path("address").asString().equals(topic.name()))
                .findFirst()
                .orElseThrow();
        var settings = new ArrayList<String>();
        channel.at("/bindings/kafka/topicConfiguration")
                .properties()
                .forEach(setting -> settings.add(setting.getKey() + "=" + text(setting.getValue())));

        assertThat(messages(channel))
                .containsExactlyInAnyOrderElementsOf(
                        topic.values().stream().map(Envelope::type).toList());
        assertThat(channel.path("description").asString()).containsPattern("Key is (the )?" + topic.key());
        assertThat(settings).containsExactlyInAnyOrderElementsOf(binding(topic));
    }

    static List<Topic> topics() {
        return Topics.ALL;
    }

    @Test
    void refersOnlyToWhatIsThere() {
        for (var ref : DOCUMENT.findValues("$ref")) {
            if (ref.asString().startsWith("#")) {
                assertThat(resolve(ref).isMissingNode()).as(ref.asString()).isFalse();
            } else {
                assertThat(Golden.resource(ref.asString())).isNotEmpty();
            }
        }
    }

    @Test
    void givesEachMessageItsOwnSchema() {
        for (var type : Golden.types()) {
            assertThat(DOCUMENT.at("/components/messages")).anySatisfy(message -> {
                assertThat(message.path("name").asString()).isEqualTo(Envelope.type(type));
                assertThat(message.at("/payload/$ref").asString()).isEqualTo(Golden.path("schemas", type));
            });
        }
    }

    @Test
    void tellsTheHeadersThatAreWritten() {
        var record = Envelope.seal(Topics.SUBMITTED, Golden.event(ComplaintSubmitted.class), "producer");
        var written = new LinkedHashSet<String>();
        record.headers().forEach(header -> written.add(header.key()));

        assertThat(required("event")).containsExactlyInAnyOrderElementsOf(written);
        assertThat(properties("event")).containsExactlyInAnyOrderElementsOf(with(written, RecordHeaders.TRACE));
        assertThat(properties("source"))
                .containsExactlyInAnyOrder(
                        RecordHeaders.SOURCE_TOPIC, RecordHeaders.SOURCE_PARTITION, RecordHeaders.SOURCE_OFFSET);
        assertThat(properties("dead"))
                .containsExactlyInAnyOrder(RecordHeaders.DEAD_REASON, RecordHeaders.DEAD_EXCEPTION);
        assertThat(DOCUMENT.at("/components/schemas/dead/properties/knelpunt_dead_reason/enum"))
                .extracting(JsonNode::asString)
                .containsExactly(Stream.of(DeadReason.values()).map(Json::name).toArray(String[]::new));
    }

    @Test
    void saysWhoSendsToEachTopic() {
        var sent = DOCUMENT.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asString().equals("send"))
                .map(operation ->
                        resolve(operation.at("/channel/$ref")).path("address").asString());

        assertThat(sent).containsAll(Topics.ALL.stream().map(Topic::name).toList());
    }

    private static List<JsonNode> channels() {
        return DOCUMENT.path("channels").valueStream().toList();
    }

    private static List<String> messages(JsonNode channel) {
        return channel.path("messages")
                .valueStream()
                .map(message -> resolve(message.path("$ref")).path("name").asString())
                .filter(name -> !name.equals("dead-letter"))
                .toList();
    }

    private static List<String> binding(Topic topic) {
        return topic.allSettings().entrySet().stream()
                // AsyncAPI's Kafka binding does not know it; the description tells it
                .filter(setting -> !setting.getKey().equals("message.timestamp.type"))
                .map(Object::toString)
                .toList();
    }

    private static String text(JsonNode setting) {
        return setting.isArray()
                ? String.join(",", setting.valueStream().map(JsonNode::asString).toList())
                : setting.asString();
    }

    private static JsonNode resolve(JsonNode ref) {
        return DOCUMENT.at(ref.asString().substring(1));
    }

    private static List<String> required(String schema) {
        return DOCUMENT.at("/components/schemas/" + schema + "/required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Set<String> properties(String schema) {
        return new LinkedHashSet<>(
                DOCUMENT.at("/components/schemas/" + schema + "/properties").propertyNames());
    }

    private static Set<String> with(Set<String> names, String another) {
        var all = new LinkedHashSet<>(names);
        all.add(another);
        return all;
    }
}
