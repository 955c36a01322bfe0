package nl.knelpunt.producer;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Json;

/**
 * A problem document (RFC 9457).
 *
 * @param errors each wrong field; left out if there is none
 * @param more further members, by name
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {
    static final String CONTENT_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail) {
        return new Problem(type.urn(), type.title(), type.status(), detail, List.of(), Map.of());
    }

    static Problem of(ProblemType type, List<FieldError> errors) {
        var detail = errors.size() == 1 ? errors.get(0).sentence() : errors.size() + " fields are wrong, see errors";
        return new Problem(type.urn(), type.title(), type.status(), detail, errors, Map.of());
    }

    Problem with(Map<String, Object> members) {
        return new Problem(type, title, status, detail, errors, members);
    }

    byte[] json() {
        return Json.write(this);
    }
}
