package nl.knelpunt.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field of a JSON document, at any depth, for tests that change one at a time. */
final class JsonPlaces {
    private JsonPlaces() {}

    static List<JsonPointer> of(JsonNode tree) {
        var places = new ArrayList<JsonPointer>();
        collect(tree, JsonPointer.empty(), places);
        return places;
    }

    /** @param change gets the object that holds the field, and the field's name */
    static JsonNode changed(JsonNode tree, JsonPointer field, BiConsumer<ObjectNode, String> change) {
        var copy = tree.deepCopy();
        change.accept((ObjectNode) copy.at(field.head()), field.last().getMatchingProperty());
        return copy;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        for (var field : node.properties()) {
            var place = at.appendProperty(field.getKey());
            places.add(place);
            collect(field.getValue(), place, places);
        }
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            collect(node.get(i), at.appendIndex(i), places);
        }
    }
}
