package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}: seconds, or a date. Source: RFC 9110, section 10.2.3. */
final class RetryAfter {
    private RetryAfter() {}

    /** @return null if it says nothing that we understand; may be negative or long */
    static @Nullable Duration parse(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        var text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        var date = DateUtils.parseStandardDate(text);
        return date == null ? null : Duration.between(now, date);
    }
}
