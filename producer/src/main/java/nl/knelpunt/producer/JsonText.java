package nl.knelpunt.producer;

import nl.knelpunt.contract.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JSON, with the place of an error but without Jackson's message, which quotes the input. */
final class JsonText {
    private JsonText() {}

    static Reading<JsonNode> read(byte[] bytes) {
        return Utf8.decode(bytes).then(text -> read(Utf8.withoutMark(text)));
    }

    private static Reading<JsonNode> read(String text) {
        try {
            return new Reading.Good<>(Json.MAPPER.readTree(text));
        } catch (JacksonException e) {
            var at = e.getLocation();
            return Reading.bad(
                    ProblemType.MALFORMED,
                    at == null
                            ? "must be JSON"
                            : "must be JSON with no key twice: see line " + at.getLineNr() + ", column "
                                    + at.getColumnNr());
        }
    }
}
