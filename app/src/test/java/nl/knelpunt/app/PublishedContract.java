package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** {@code asyncapi.yaml} and the schemas that it names, as a reader outside of Knelpunt has them. */
final class PublishedContract {
    private static final String DOCUMENT_ID = "urn:knelpunt:asyncapi";
    private static final String DEAD_LETTER = "dead-letter";

    private final JsonNode document =
            Json.MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(resource("asyncapi.yaml")));
    private final SchemaRegistry schemas;

    PublishedContract() {
        var byId = new HashMap<String, String>();
        byId.put(DOCUMENT_ID, document.toString());
        for (var message : document.at("/components/messages")) {
            var ref = message.at("/payload/$ref").asString("");
            if (!ref.isEmpty()) {
                var schema = resource(ref);
                byId.put(Json.MAPPER.readTree(schema).path("$id").asString(), schema);
            }
        }
        schemas =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byId));
    }

    /** What in a record the documents do not allow; empty if all is well. */
    List<String> problems(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        for (var message : messages(record.topic())) {
            var name = message.path("name").asString();
            if (name.equals(DEAD_LETTER) || name.equals(headers.get("ce_type"))) {
                var problems = new ArrayList<>(problems(
                        DOCUMENT_ID + message.at("/headers/$ref").asString(), Json.MAPPER.valueToTree(headers)));
                if (!name.equals(DEAD_LETTER)) {
                    var schema = Json.MAPPER.readTree(
                            resource(message.at("/payload/$ref").asString()));
                    problems.addAll(problems(schema.path("$id").asString(), Json.MAPPER.readTree(record.value())));
                }
                return problems.stream().map(problem -> name + ": " + problem).toList();
            }
        }
        return List.of(record.topic() + " has no message " + headers.get("ce_type"));
    }

    private List<String> problems(String schema, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(schema)).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private List<JsonNode> messages(String topic) {
        return document.path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").asString().equals(topic))
                .flatMap(channel -> channel.path("messages").valueStream())
                .map(message -> document.at(message.path("$ref").asString().substring(1)))
                .toList();
    }

    private static String resource(String path) {
        try (var in = Event.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("there is no " + path);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
