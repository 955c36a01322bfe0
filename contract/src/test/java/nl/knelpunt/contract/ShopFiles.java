package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Configuration files to test with, and what reading them says. */
final class ShopFiles {
    static final List<ChannelSettings> CHANNELS = List.of(
            new ChannelSettings(
                    "email", Map.of("to", text -> text.contains("@") ? null : "must be an e-mail address"), Map.of()),
            new ChannelSettings(
                    "webhook",
                    Map.of("url", text -> text.startsWith("https://") ? null : "must start with https://"),
                    Map.of("secretEnv", text -> text.matches("[A-Z_]+") ? null : "must be an environment variable"),
                    Map.of("allowAddresses", text -> text.matches("[0-9.]+") ? null : "must be addresses")),
            new ChannelSettings("console", Map.of(), Map.of()));

    /** The smallest that has nothing wrong with it; made wrong by replacing a part of it. */
    static final String GOOD = """
            shop:
              name: Tulp & Draad
              mailFrom: knelpunt@example.nl
            receivers:
              desk: { channel: console }
            departments:
              web: { receivers: [desk] }
              triage: { receivers: [desk] }
            journey:
              steps:
                ordering: { department: web, nl: Bestellen, en: Ordering }
              faults:
                delay: { nl: te laat, en: too late }
              milestones: [placed]
            """;

    private ShopFiles() {}

    static Shop read(Path folder, String yaml) {
        return ShopFile.read(write(folder, yaml), CHANNELS);
    }

    /** Each problem as line, column and message, such as {@code 2:3: "name" is missing}. */
    static List<String> problems(Path folder, String yaml) {
        return problems(write(folder, yaml));
    }

    static List<String> problems(Path file) {
        var refused = catchThrowableOfType(ConfigurationException.class, () -> ShopFile.read(file, CHANNELS));
        assertThat(refused).isNotNull();
        return refused.problems().stream()
                .map(problem -> {
                    assertThat(problem.toString()).startsWith(file + ":");
                    return problem.toString().substring(file.toString().length() + 1);
                })
                .toList();
    }

    static Path write(Path folder, String yaml) {
        try {
            return Files.writeString(folder.resolve("knelpunt.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
