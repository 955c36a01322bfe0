package nl.knelpunt.contract;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads ISO 8601 only: Jackson's own would take a number for seconds, and a shop that sent milliseconds never noticed. */
final class InstantText extends StdScalarDeserializer<Instant> {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    /** What other systems can read ends here too. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    InstantText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getString();
        try {
            var instant = Instant.parse(text);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // told below
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "no time as ISO 8601 has it");
    }
}
