package nl.knelpunt.producer;

import java.util.Locale;

/** Why something was not taken in: the type of a problem document, and the reason in metrics. */
enum ProblemType {
    INVALID(400, "A field is wrong"),
    MALFORMED(400, "Not the JSON that it should be"),
    ENCODING(400, "Not UTF-8"),
    BAD_REQUEST(400, "Not a request that can be understood"),
    UNAUTHORIZED(401, "An API key is needed"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "Not with this method"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED(415, "Not a content type that is taken here"),
    INTERNAL(500, "Something is wrong on our side"),
    UNAVAILABLE(503, "It could not be written for now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemType ofStatus(int status) {
        for (var type : values()) {
            if (type.status == status && type != INVALID && type != MALFORMED && type != ENCODING) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String urn() {
        return "urn:knelpunt:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
