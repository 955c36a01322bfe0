package nl.knelpunt.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads receivers, each with the settings that its channel wants. */
final class ReceiverReader {
    private static final int MOST_PER_HOUR = 3600;

    private final ConfigurationProblems problems;
    private final List<ChannelSettings> channels;

    ReceiverReader(ConfigurationProblems problems, List<ChannelSettings> channels) {
        this.problems = problems;
        this.channels = channels;
    }

    Receiver read(String id, YamlMapping entry) {
        var channel = entry.required("channel");
        var maxPerHour =
                entry.optional("maxPerHour", ReceiverReader::maxPerHour, "a whole number from 1 to " + MOST_PER_HOUR);
        return new Receiver(id, channel, settings(channel, entry), maxPerHour);
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

    private static int maxPerHour(String text) {
        var number = Integer.parseInt(text);
        if (number < 1 || number > MOST_PER_HOUR) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }
}
