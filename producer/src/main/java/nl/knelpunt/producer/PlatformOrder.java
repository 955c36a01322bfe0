package nl.knelpunt.producer;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of an order that a platform sent: its number, its milestones, and no more of its buyer than the region. */
final class PlatformOrder {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern STATE = Pattern.compile("[A-Z0-9]{1,3}");

    private final Journey journey;
    private final ObjectNode row = Json.MAPPER.createObjectNode();

    /** @param id as the customer knows it; null if the platform tells none, which is refused later */
    PlatformOrder(@Nullable String id, Journey journey) {
        this.journey = journey;
        row.put("orderId", id);
        row.putObject(OrderRows.MILESTONES);
    }

    /**
     * @param name if the journey has no such milestone, it is left out
     * @param at null if it was not reached
     */
    void milestone(String name, @Nullable String at) {
        if (at != null && journey.milestone(name).isPresent()) {
            row.withObjectProperty(OrderRows.MILESTONES).put(name, at);
        }
    }

    void carrier(@Nullable String carrier) {
        attribute("carrier", carrier);
    }

    /** The state or province where there are any, as {@code US-CA}; else the first digit of the postcode, as {@code NL 1}. */
    void region(@Nullable String country, @Nullable String state, @Nullable String postcode) {
        if (country == null || !COUNTRY.matcher(country).matches()) {
            return;
        }
        // where a platform knows no states, buyers may have typed anything
        if (state != null && STATE.matcher(state).matches()) {
            attribute("region", country + "-" + state);
        } else if (postcode != null && Character.isDigit(postcode.charAt(0))) {
            attribute("region", country + " " + postcode.charAt(0));
        } else {
            attribute("region", country);
        }
    }

    boolean tellsNothing() {
        return row.withObjectProperty(OrderRows.MILESTONES).isEmpty();
    }

    /** In the form that {@link OrderRows} reads. */
    ObjectNode row() {
        return row;
    }

    /** @return null if it is absent, blank, or neither text nor number */
    static @Nullable String text(JsonNode object, String field) {
        var node = object.path(field);
        var text = node.isString() || node.isIntegralNumber() ? node.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** Those of the fields that are present. */
    static Stream<String> texts(JsonNode object, String... fields) {
        return Arrays.stream(fields).flatMap(field -> Stream.ofNullable(text(object, field)));
    }

    private void attribute(String name, @Nullable String value) {
        if (value != null && Limits.name(value) == null) {
            row.withObjectProperty("attributes").put(name, value);
        }
    }
}
