package nl.knelpunt.producer;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.knelpunt.contract.Limits;

/**
 * A request as the intakes see it.
 *
 * @param mediaType the content type without its parameters, in small letters; empty if there is none
 * @param headers by name, in any case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Message(String mediaType, Map<String, String> headers, byte[] body) {

    /** @throws ProblemException if the body is larger than {@link Limits#BODY_BYTES} */
    static Message of(Context ctx) {
        var contentType = ctx.contentType();
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(ctx.headerMap());
        return new Message(
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                headers,
                body(ctx));
    }

    private static byte[] body(Context ctx) {
        try {
            return ctx.bodyAsBytes();
        } catch (HttpResponseException e) {
            throw new ProblemException(
                    ProblemType.ofStatus(e.getStatus()), "a body must have at most " + Limits.BODY_BYTES + " bytes");
        }
    }
}
