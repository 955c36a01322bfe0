package nl.knelpunt.contract;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the whole of {@code knelpunt.yaml} and checks what its parts say of each other. */
final class ShopReader {
    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final Duration LONGEST_SUMMARY = Duration.ofDays(1);

    private final YamlMapping root;
    private final ConfigurationProblems problems;
    private final List<ChannelSettings> channels;

    ShopReader(YamlMapping root, ConfigurationProblems problems, List<ChannelSettings> channels) {
        this.root = root;
        this.problems = problems;
        this.channels = channels;
    }

    Shop read() {
        var name = "";
        @Nullable ZoneId zone = null;
        var from = "";
        var shop = root.mapping("shop");
        if (shop == null) {
            problems.add(root.node(), "\"shop\" is missing");
        } else {
            name = shop.required("name");
            zone = shop.optional("timeZone", ZoneId::of, "a time zone such as Europe/Amsterdam");
            from = shop.required("mailFrom");
            if (!from.isEmpty() && !from.contains("@")) {
                problems.add(shop.at("mailFrom"), "\"mailFrom\" must be an e-mail address");
            }
            shop.done();
        }
        var ownJourney = root.mapping("journey");
        var journey = ownJourney == null ? ShopFile.shippedJourney() : new JourneyReader(ownJourney, problems).read();
        var receivers = receivers();
        var departments = departments(receivers);
        checkOwners(ownJourney, journey, departments);
        root.done();
        return new Shop(
                name, zone == null ? ZoneId.of("Europe/Amsterdam") : zone, from, journey, departments, receivers);
    }

    private Map<String, Receiver> receivers() {
        var receivers = new LinkedHashMap<String, Receiver>();
        var section = section("receivers");
        if (section != null) {
            for (var id : List.copyOf(section.names())) {
                checkId(section, id);
                var entry = section.mapping(id);
                if (entry != null) {
                    receivers.put(id, receiver(id, entry));
                }
            }
        }
        return receivers;
    }

    private Receiver receiver(String id, YamlMapping entry) {
        var channel = entry.required("channel");
        var summary = entry.optional("summary", ShopReader::summary, "a duration from PT1S to P1D, such as PT1M");
        var settings = new LinkedHashMap<String, String>();
        if (channels.isEmpty()) {
            return new Receiver(id, channel, settings, summary);
        }
        var wanted = channels.stream().filter(c -> c.channel().equals(channel)).findFirst();
        if (wanted.isEmpty()) {
            if (entry.has("channel")) {
                problems.addUnknown(
                        entry.at("channel"),
                        "channel",
                        channel,
                        channels.stream().map(ChannelSettings::channel).toList());
            }
            return new Receiver(id, channel, settings, summary);
        }
        wanted.get().required().forEach((key, check) -> setting(entry, key, entry.required(key), check, settings));
        wanted.get().optional().forEach((key, check) -> {
            if (entry.has(key)) {
                setting(entry, key, entry.required(key), check, settings);
            }
        });
        entry.done();
        return new Receiver(id, channel, settings, summary);
    }

    private void setting(
            YamlMapping entry, String key, String value, ChannelSettings.Check check, Map<String, String> settings) {
        var problem = entry.has(key) ? check.problem(value) : null;
        if (problem != null) {
            problems.add(entry.at(key), "\"" + key + "\" " + problem);
        }
        settings.put(key, value);
    }

    private Map<String, Department> departments(Map<String, Receiver> receivers) {
        var departments = new LinkedHashMap<String, Department>();
        var section = section("departments");
        if (section != null) {
            for (var id : List.copyOf(section.names())) {
                checkId(section, id);
                var entry = section.mapping(id);
                if (entry != null) {
                    departments.put(id, department(id, entry, receivers));
                }
            }
        }
        return departments;
    }

    private Department department(String id, YamlMapping entry, Map<String, Receiver> receivers) {
        var name = entry.optional("name", id);
        var language = entry.optional("language", "nl");
        if (!LANGUAGES.contains(language)) {
            problems.addUnknown(entry.at("language"), "language", language, LANGUAGES);
        }
        var heard = entry.list("receivers");
        if (heard.isEmpty()) {
            problems.add(
                    entry.node(), "department \"" + id + "\" needs at least one of \"receivers\": nobody would hear");
        }
        for (var receiver : heard) {
            if (!receivers.containsKey(receiver)) {
                problems.addUnknown(entry.at("receivers"), "receiver", receiver, receivers.keySet());
            }
        }
        entry.done();
        return new Department(id, name, language, heard);
    }

    private void checkOwners(@Nullable YamlMapping own, Journey journey, Map<String, Department> departments) {
        var place = own == null ? root.at("departments") : own.at("steps");
        for (var step : journey.steps()) {
            if (!departments.containsKey(step.department())) {
                problems.add(
                        place,
                        "step \"" + step.id() + "\" belongs to department \"" + step.department()
                                + "\", which is not among the departments");
            }
        }
        if (!departments.containsKey(Journey.TRIAGE)) {
            problems.add(
                    root.at("departments"),
                    "department \"" + Journey.TRIAGE + "\" is missing: it gets what no step can be told of");
        }
    }

    private @Nullable YamlMapping section(String name) {
        var section = root.mapping(name);
        if (section == null) {
            problems.add(root.node(), "\"" + name + "\" is missing");
        }
        return section;
    }

    private void checkId(YamlMapping section, String id) {
        var problem = Limits.id(id);
        if (problem != null) {
            problems.add(section.keyOf(id), "an id " + problem);
        }
    }

    private static Duration summary(String text) {
        var duration = Duration.parse(text);
        if (duration.toSeconds() < 1 || duration.compareTo(LONGEST_SUMMARY) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return duration;
    }
}
