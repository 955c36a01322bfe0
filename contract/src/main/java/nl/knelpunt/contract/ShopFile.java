package nl.knelpunt.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code knelpunt.yaml}. Needs SnakeYAML Engine on the class path, which clients are spared. */
public final class ShopFile {
    private ShopFile() {}

    /**
     * @param channels what each channel wants of its receivers; empty if the reader has no business with receivers, whose
     *     entries are then taken as they are
     * @throws ConfigurationException with every problem of the file
     */
    public static Shop read(Path file, List<ChannelSettings> channels) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), channels);
        } catch (NoSuchFileException e) {
            throw unusable(file.toString(), "there is no such file");
        } catch (MalformedInputException e) {
            throw unusable(file.toString(), "it is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same, of a file that comes along in a jar.
     *
     * @param name in messages
     */
    public static Shop read(String name, InputStream yaml, List<ChannelSettings> channels) {
        try (yaml) {
            return parse(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8), channels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journey that ships with Knelpunt. */
    public static Journey shippedJourney() {
        try (var in = ShopFile.class.getResourceAsStream("journey.yaml")) {
            if (in == null) {
                throw new IllegalStateException("journey.yaml is not in the jar");
            }
            var problems = new ConfigurationProblems("journey.yaml");
            var root = compose("journey.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
            var journey = new JourneyReader(root, problems).read();
            problems.throwIfAny();
            return journey;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Shop parse(String name, String yaml, List<ChannelSettings> channels) {
        var problems = new ConfigurationProblems(name);
        var shop = new ShopReader(compose(name, yaml, problems), problems, channels).read();
        problems.throwIfAny();
        return shop;
    }

    private static YamlMapping compose(String name, String yaml, ConfigurationProblems problems) {
        try {
            var node = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
            return new YamlMapping(node.orElseThrow(() -> unusable(name, "it is empty")), problems);
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark().orElse(null), "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw unusable(name, "no YAML");
        }
        problems.throwIfAny();
        throw new IllegalStateException("unreachable: a problem was added");
    }

    private static ConfigurationException unusable(String file, String message) {
        return new ConfigurationException(List.of(new ConfigurationProblem(file, 1, 1, message)));
    }
}
