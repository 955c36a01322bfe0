package nl.knelpunt.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas that ship, found by their ids and nowhere else. */
final class Schemas {
    private static final Map<String, String> BY_ID =
            Golden.types().stream().collect(Collectors.toMap(Schemas::id, type -> new String(resource(type), UTF_8)));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(BY_ID)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Schemas() {}

    static String id(Class<? extends Event> type) {
        return Envelope.type(type).replace("nl.knelpunt.", "urn:knelpunt:schema:");
    }

    static JsonNode tree(Class<? extends Event> type) {
        return Json.MAPPER.readTree(resource(type));
    }

    static List<Error> problems(Class<? extends Event> type, JsonNode value) {
        return REGISTRY.getSchema(SchemaLocation.of(id(type))).validate(value);
    }

    private static byte[] resource(Class<? extends Event> type) {
        return Golden.resource(Golden.path("schemas", type));
    }
}
