package nl.knelpunt.notifier;

import org.jspecify.annotations.Nullable;

/**
 * What a browser gets.
 *
 * @param status of HTTP
 * @param by who to remember there; null for nobody new
 */
record Page(int status, String html, @Nullable String by) {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int GONE = 410;
    static final int UNPROCESSABLE = 422;
    static final int UNAVAILABLE = 503;

    Page(int status, String html) {
        this(status, html, null);
    }
}
