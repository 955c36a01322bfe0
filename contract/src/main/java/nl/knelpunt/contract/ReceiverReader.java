package nl.knelpunt.contract;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads receivers, each with the settings that its channel wants. */
final class ReceiverReader {
    private static final Duration SHORTEST_SUMMARY = Duration.ofSeconds(1);
    private static final Duration LONGEST_SUMMARY = Duration.ofDays(1);

    private final ConfigurationProblems problems;
    private final List<ChannelSettings> channels;

    ReceiverReader(ConfigurationProblems problems, List<ChannelSettings> channels) {
        this.problems = problems;
        this.channels = channels;
    }

    Receiver read(String id, YamlMapping entry) {
        var channel = entry.required("channel");
        var summary = entry.optional("summary", ReceiverReader::summary, "a duration from PT1S to P1D, such as PT1M");
        return new Receiver(id, channel, settings(channel, entry), summary);
    }

    private Map<String, String> settings(String channel, YamlMapping entry) {
        if (channels.isEmpty()) {
            entry.tolerateAll();
            return Map.of();
        }
        var settings = new LinkedHashMap<String, String>();
        var wanted = channels.stream().filter(c -> c.channel().equals(channel)).findFirst();
        if (wanted.isEmpty()) {
            refuse(channel, entry);
            return settings;
        }
        wanted.get()
                .required()
                .forEach((key, check) -> settings.put(key, checked(entry, key, entry.required(key), check)));
        wanted.get().optional().forEach((key, check) -> {
            if (entry.has(key)) {
                settings.put(key, checked(entry, key, entry.required(key), check));
            }
        });
        wanted.get().lists().forEach((key, check) -> {
            if (entry.has(key)) {
                settings.put(key, words(entry, key, check));
            }
        });
        return settings;
    }

    /** Of an unknown channel nobody can say which settings it takes, so those of any channel are let pass. */
    private void refuse(String channel, YamlMapping entry) {
        if (!channel.isEmpty()) {
            problems.addUnknown(
                    entry.at("channel"),
                    "channel",
                    channel,
                    channels.stream().map(ChannelSettings::channel).toList());
        }
        channels.forEach(known -> Stream.of(known.required(), known.optional(), known.lists())
                .forEach(settings -> entry.tolerate(settings.keySet())));
    }

    private String checked(YamlMapping entry, String key, String value, ChannelSettings.Check check) {
        var problem = value.isEmpty() ? null : check.problem(value);
        if (problem != null) {
            problems.add(entry.at(key), "\"" + key + "\" " + problem);
        }
        return value;
    }

    private String words(YamlMapping entry, String key, ChannelSettings.Check check) {
        var words = entry.oneOrMore(key);
        for (var word : words) {
            var problem = check.problem(word.getValue());
            if (problem != null) {
                problems.add(word, "\"" + key + "\" " + problem);
            }
        }
        return words.stream().map(ScalarNode::getValue).collect(Collectors.joining(" "));
    }

    private static Duration summary(String text) {
        var duration = Duration.parse(text);
        if (duration.compareTo(SHORTEST_SUMMARY) < 0 || duration.compareTo(LONGEST_SUMMARY) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return duration;
    }
}
