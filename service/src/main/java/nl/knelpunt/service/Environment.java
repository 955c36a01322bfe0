package nl.knelpunt.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Technical settings and secrets: environment variables, each of which may instead name a file in {@code NAME_FILE}, as
 * secrets do on container platforms.
 */
public final class Environment {
    private static final String KAFKA = "KAFKA_";
    private static final String FILE = "_FILE";

    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The process's own. */
    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /** A copy with one variable set. */
    public Environment with(String name, String value) {
        var changed = new HashMap<>(variables);
        changed.put(name, value);
        return new Environment(changed);
    }

    /** @return empty if the variable is unset or blank */
    public Optional<String> get(String name) {
        var file = variables.get(name + FILE);
        if (file != null && !file.isBlank()) {
            try {
                return Optional.of(Files.readString(Path.of(file)).strip()).filter(value -> !value.isEmpty());
            } catch (IOException e) {
                throw new SettingException(name + FILE + " must name a file that can be read");
            }
        }
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    public String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }

    public boolean flag(String name) {
        return switch (get(name, "false").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingException(name + " must be true or false");
        };
    }

    public int number(String name, int otherwise, int least, int most) {
        var text = get(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new SettingException(name + " must be a whole number from " + least + " to " + most);
    }

    /** A TCP port; 0 takes any free one. */
    public int port(String name, int otherwise) {
        return number(name, otherwise, 0, 65_535);
    }

    /**
     * Settings for any Kafka client: each {@code KAFKA_SOME_NAME} as {@code some.name}, unchanged. Without
     * {@code KAFKA_BOOTSTRAP_SERVERS} the broker is on this machine.
     */
    public Map<String, Object> kafka() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", "localhost:9092");
        for (var name : variables.keySet()) {
            if (name.startsWith(KAFKA)) {
                var plain = name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
                get(plain)
                        .ifPresent(value -> settings.put(
                                plain.substring(KAFKA.length())
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '.'),
                                value));
            }
        }
        return settings;
    }
}
