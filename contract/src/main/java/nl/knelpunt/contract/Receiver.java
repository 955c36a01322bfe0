package nl.knelpunt.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts go.
 *
 * @param channel the name of the channel, such as email
 * @param settings the channel's own
 * @param maxPerHour alerts, 1 or more; what comes beyond that waits for the next of them. Null for any number
 */
public record Receiver(
        String id,
        String channel,
        Map<String, String> settings,
        @Nullable Integer maxPerHour) {
    public Receiver {
        settings = Map.copyOf(settings);
    }
}
