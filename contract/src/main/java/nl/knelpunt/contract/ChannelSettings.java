package nl.knelpunt.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a channel wants in a receiver's entry of the configuration.
 *
 * @param channel its name
 * @param required settings that must be there, with their check
 * @param optional settings that may be there, with their check
 * @param lists settings that may be there, of one word or several, with the check of each word; a {@link Receiver} has the
 *     words in one, with a blank between
 */
public record ChannelSettings(
        String channel, Map<String, Check> required, Map<String, Check> optional, Map<String, Check> lists) {

    /** Says what is wrong with a setting's value, or null. */
    @FunctionalInterface
    public interface Check {
        @Nullable
        String problem(String value);
    }

    /** Without lists. */
    public ChannelSettings(String channel, Map<String, Check> required, Map<String, Check> optional) {
        this(channel, required, optional, Map.of());
    }

    public ChannelSettings {
        required = Map.copyOf(required);
        optional = Map.copyOf(optional);
        lists = Map.copyOf(lists);
    }
}
