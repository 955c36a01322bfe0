package nl.knelpunt.producer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context, which goes along if it is well-formed. Source: w3.org/TR/trace-context, section 3.2. */
final class TraceContext {
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    static @Nullable String of(@Nullable String header) {
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }
}
