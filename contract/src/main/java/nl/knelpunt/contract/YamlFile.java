package nl.knelpunt.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads files in YAML that people write, and reports every problem of one at once. Needs SnakeYAML Engine on the class path,
 * which clients are spared.
 */
public final class YamlFile {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_NESTING = 20;

    private YamlFile() {}

    /**
     * @param reader makes a value of the file's mapping, and puts what is wrong to the problems
     * @throws ConfigurationException with every problem of the file
     */
    public static <T> T read(Path file, BiFunction<YamlMapping, ConfigurationProblems, T> reader) {
        var name = file.toString();
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw unusable(name, "it is larger than " + MAX_BYTES + " bytes");
            }
            return parse(name, text(bytes), reader);
        } catch (NoSuchFileException e) {
            throw unusable(name, "there is no such file");
        } catch (CharacterCodingException e) {
            throw unusable(name, "it is not UTF-8");
        } catch (IOException e) {
            throw unusable(name, "it cannot be read");
        }
    }

    /**
     * The same, of a file that comes along in a jar.
     *
     * @param name in messages
     */
    public static <T> T read(String name, InputStream yaml, BiFunction<YamlMapping, ConfigurationProblems, T> reader) {
        try (yaml) {
            return parse(name, text(yaml.readAllBytes()), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T parse(String name, String yaml, BiFunction<YamlMapping, ConfigurationProblems, T> reader) {
        var problems = new ConfigurationProblems(name);
        var value = reader.apply(new YamlMapping(compose(name, yaml), problems), problems);
        problems.throwIfAny();
        return value;
    }

    private static Node compose(String name, String yaml) {
        var problems = new ConfigurationProblems(name);
        try {
            var settings = LoadSettings.builder().setLabel(name).build();
            checkNesting(new Parse(settings).parseString(yaml), problems);
            problems.throwIfAny();
            return new Compose(settings).composeString(yaml).orElseThrow(() -> unusable(name, "it is empty"));
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark().orElse(null), "no YAML: " + e.getProblem());
            throw problems.toException();
        } catch (YamlEngineException e) {
            throw unusable(name, "no YAML: " + e.getMessage());
        }
    }

    /** Composing goes down by recursion, so what is too deep would end in an error that nobody can read. */
    private static void checkNesting(
            Iterable<org.snakeyaml.engine.v2.events.Event> events, ConfigurationProblems problems) {
        var depth = 0;
        for (var event : events) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_NESTING) {
                problems.add(event.getStartMark().orElse(null), "more than " + MAX_NESTING + " levels deep");
                return;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static ConfigurationException unusable(String file, String message) {
        return new ConfigurationException(List.of(new ConfigurationProblem(file, 1, 1, message)));
    }
}
