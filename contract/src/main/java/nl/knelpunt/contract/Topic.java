package nl.knelpunt.contract;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One topic.
 *
 * @param key what the records' key is, in words
 * @param values the types of event it holds; empty for the dead letters, which are bytes as they came
 * @param kept how long records are kept; of a topic that is compacted only, negative: the last of each key, for ever
 * @param settings further topic settings, by their Kafka names
 */
public record Topic(
        String name, String key, List<Class<? extends Event>> values, Duration kept, Map<String, String> settings) {

    public Topic {
        values = List.copyOf(values);
        settings = Map.copyOf(settings);
    }

    /** All settings that the topic is made with. */
    public Map<String, String> allSettings() {
        var all = new LinkedHashMap<String, String>();
        all.put("retention.ms", Long.toString(kept.toMillis()));
        all.putAll(settings);
        return all;
    }
}
