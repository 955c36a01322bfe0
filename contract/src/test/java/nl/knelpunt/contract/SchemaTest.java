package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;

/** A schema and its record agree on what is an event and what is none. */
class SchemaTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static List<Class<? extends Event>> types() {
        return Golden.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isNamedAfterItsEvent(Class<? extends Event> type) {
        var schema = Schemas.tree(type);

        assertThat(schema.path("$id").asString()).isEqualTo(Schemas.id(type));
        assertThat(schema.path("title").asString()).isEqualTo(type.getSimpleName());
        assertThat(schema.path("description").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesEveryComponentOfTheRecord(Class<? extends Event> type) {
        var components = Stream.of(type.getRecordComponents()).map(component -> component.getName());

        assertThat(Schemas.tree(type).path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(components.toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void requiresTheFieldsThatTheRecordRequires(Class<? extends Event> type) {
        var golden = Golden.tree(type);
        for (var place : JsonPlaces.of(golden)) {
            var without = JsonPlaces.changed(golden, place, ObjectNode::remove);

            assertThat(Schemas.problems(type, without).isEmpty())
                    .as("without %s", place)
                    .isEqualTo(isReadable(type, without));
        }
        for (var required : Schemas.tree(type).path("required")) {
            var without = JsonPlaces.changed(golden, pointer(required), ObjectNode::remove);

            assertThat(isReadable(type, without)).as("without %s", required).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesNoValueOfAnotherType(Class<? extends Event> type) {
        var golden = Golden.tree(type);
        for (var place : JsonPlaces.of(golden)) {
            for (var other : valuesNotOf(golden.at(place).getNodeType())) {
                var changed = JsonPlaces.changed(golden, place, (parent, name) -> parent.set(name, other));

                assertThat(Schemas.problems(type, changed))
                        .as("schema of %s as %s", place, other)
                        .isNotEmpty();
                assertThat(isReadable(type, changed))
                        .as("record of %s as %s", place, other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesEveryWordAndNumberThatTheRecordRefuses(Class<? extends Event> type) {
        var golden = Golden.tree(type);
        for (var place : JsonPlaces.of(golden)) {
            var value = golden.at(place);
            if (value.isString() || value.isNumber()) {
                var other = value.isString() ? NODES.stringNode("?") : NODES.numberNode(-1);
                var changed = JsonPlaces.changed(golden, place, (parent, name) -> parent.set(name, other));

                assertThat(isReadable(type, changed)
                                || !Schemas.problems(type, changed).isEmpty())
                        .as("%s as %s", place, other)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void toleratesFieldsOfLaterVersionsAnywhereButInAttributes(Class<? extends Event> type) {
        var golden = Golden.tree(type);
        for (var place : JsonPlaces.of(golden)) {
            if (!place.head().toString().endsWith("/attributes")) {
                var changed = JsonPlaces.changed(golden, place, (parent, name) -> parent.putObject("ofALaterVersion"));

                assertThat(Schemas.problems(type, changed)).isEmpty();
                assertThat(Json.read(Json.write(changed), type)).isEqualTo(Golden.event(type));
            }
        }
    }

    private static JsonPointer pointer(JsonNode field) {
        return JsonPointer.empty().appendProperty(field.asString());
    }

    private static List<JsonNode> valuesNotOf(JsonNodeType type) {
        return Stream.<JsonNode>of(
                        NODES.stringNode("7"),
                        NODES.numberNode(7),
                        NODES.booleanNode(true),
                        NODES.arrayNode(),
                        NODES.objectNode())
                .filter(value -> value.getNodeType() != type)
                .toList();
    }

    private static boolean isReadable(Class<? extends Event> type, JsonNode value) {
        try {
            Json.read(Json.write(value), type);
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }
}
