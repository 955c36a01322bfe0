package nl.knelpunt.contract;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts go.
 *
 * @param channel the name of the channel, such as email
 * @param settings the channel's own
 * @param summary how long complaints are gathered into one alert; null for an alert each
 */
public record Receiver(
        String id,
        String channel,
        Map<String, String> settings,
        @Nullable Duration summary) {
    public Receiver {
        settings = Map.copyOf(settings);
    }

    public Receiver withSummary(Duration pace) {
        return new Receiver(id, channel, settings, pace);
    }
}
