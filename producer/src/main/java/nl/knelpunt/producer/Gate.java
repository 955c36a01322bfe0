package nl.knelpunt.producer;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Lets a request in, or throws. */
interface Gate {
    Gate OPEN = _ -> {};

    /** @throws ProblemException if the request has no key that opens it; the same for a missing as for a wrong one */
    void check(Context ctx);

    static Gate of(ApiKeys keys) {
        return ctx -> {
            var key = key(ctx);
            if (key == null || !keys.opens(key)) {
                ctx.header("WWW-Authenticate", "Bearer");
                throw new ProblemException(
                        ProblemType.UNAUTHORIZED,
                        "send a key that is known here, as Authorization: Bearer KEY or as X-API-Key: KEY");
            }
        };
    }

    private static @Nullable String key(Context ctx) {
        var authorization = ctx.header("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : ctx.header("X-API-Key");
    }
}
