package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a form of a page sends: {@code application/x-www-form-urlencoded}, in UTF-8. */
final class FormBody {
    static final int MOST_BYTES = 8 * 1024;

    private static final String REPLACEMENT = "\ufffd";

    private FormBody() {}

    /** @return the fields by name; empty if it is no form, is not UTF-8, or has a field twice */
    static Optional<Map<String, String>> fields(byte[] body) {
        var fields = new HashMap<String, String>();
        try {
            for (var field : new String(body, US_ASCII).split("&", -1)) {
                var parts = field.split("=", 2);
                if (parts.length < 2 || fields.put(decoded(parts[0]), decoded(parts[1])) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    private static String decoded(String text) {
        var decoded = URLDecoder.decode(text, UTF_8);
        if (decoded.contains(REPLACEMENT)) {
            throw new IllegalArgumentException("not UTF-8");
        }
        return decoded;
    }
}
