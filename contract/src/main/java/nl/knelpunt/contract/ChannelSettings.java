package nl.knelpunt.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a channel wants in a receiver's entry of the configuration.
 *
 * @param channel its name
 * @param required settings that must be there, with their check
 * @param optional settings that may be there, with their check
 */
public record ChannelSettings(String channel, Map<String, Check> required, Map<String, Check> optional) {

    /** Says what is wrong with a setting's value, or null. */
    @FunctionalInterface
    public interface Check {
        @Nullable
        String problem(String value);
    }

    public ChannelSettings {
        required = Map.copyOf(required);
        optional = Map.copyOf(optional);
    }
}
