package nl.knelpunt.producer;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes fields from a JSON object, adding to a list whatever is wrong. A field that is null counts as absent. */
final class Fields {
    /** What is wrong with a value, in a sentence that does not quote it; null if nothing. */
    interface Limit {
        @Nullable
        String problem(String value);
    }

    /** The same of a time. */
    interface TimeLimit {
        @Nullable
        String problem(Instant time);
    }

    private final JsonNode object;
    private final String pointer;
    private final List<FieldError> errors;

    Fields(JsonNode object, String pointer, List<FieldError> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    @Nullable
    String text(String name, Limit limit) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            wrong(name, "must be a string");
            return null;
        }
        return checked(name, node.stringValue(), limit.problem(node.stringValue()));
    }

    @Nullable
    Instant time(String name) {
        return time(name, TimeForm.ISO, _ -> null);
    }

    @Nullable
    Instant time(String name, TimeForm form, TimeLimit limit) {
        var text = text(name, _ -> null);
        if (text == null) {
            return null;
        }
        var time = form.read(text);
        if (time == null) {
            wrong(name, form.must());
            return null;
        }
        return checked(name, time, limit.problem(time));
    }

    @Nullable
    Integer rating(String name) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            wrong(name, "must be a whole number");
            return null;
        }
        return checked(name, node.intValue(), Limits.rating(node.intValue()));
    }

    @Nullable
    Channel channel(String name) {
        var text = text(name, _ -> null);
        for (var channel : Channel.values()) {
            if (Json.name(channel).equals(text)) {
                return channel;
            }
        }
        if (text != null) {
            var known = Arrays.stream(Channel.values()).map(Json::name).collect(Collectors.joining(", "));
            wrong(name, "must be one of " + known);
        }
        return null;
    }

    /** @return the object in that field, or null */
    @Nullable
    Fields object(String name) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            wrong(name, "must be an object");
            return null;
        }
        return new Fields(node, pointer + "/" + name, errors);
    }

    /** The error does not say which entry: their names are the shop's own, and may be anything. */
    Map<String, String> attributes(String name) {
        var node = present(name);
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject() || node.values().stream().anyMatch(value -> !value.isString())) {
            wrong(name, "must be an object whose values are strings");
            return Map.of();
        }
        var attributes = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().stringValue()));
        var problem = Limits.attributes(attributes);
        if (problem != null) {
            wrong(name, problem);
        }
        return attributes;
    }

    void wrong(String name, String detail) {
        errors.add(new FieldError(pointer + "/" + name, detail));
    }

    /** Notes that a field is missing, if it is. */
    void require(String name) {
        if (present(name) == null) {
            wrong(name, "is missing");
        }
    }

    private <T> @Nullable T checked(String name, T value, @Nullable String problem) {
        if (problem == null) {
            return value;
        }
        wrong(name, problem);
        return null;
    }

    private @Nullable JsonNode present(String name) {
        var node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
