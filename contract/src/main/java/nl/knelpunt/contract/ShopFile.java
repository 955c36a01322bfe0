package nl.knelpunt.contract;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads {@code knelpunt.yaml}. Needs SnakeYAML Engine on the class path, which clients are spared. */
public final class ShopFile {
    private static final String SHIPPED = "journey.yaml";

    private ShopFile() {}

    /**
     * @param channels what each channel wants of its receivers; empty if the reader has no business with receivers, whose
     *     settings are then left out
     * @throws ConfigurationException with every problem of the file
     */
    public static Shop read(Path file, List<ChannelSettings> channels) {
        return YamlFile.read(
                file, (root, problems) -> new ShopReader(root, problems, channels, file.resolveSibling("")).read());
    }

    /**
     * The same, of a file that comes along in a jar.
     *
     * @param name in messages
     */
    public static Shop read(String name, InputStream yaml, List<ChannelSettings> channels) {
        return YamlFile.read(
                name, yaml, (root, problems) -> new ShopReader(root, problems, channels, Path.of("")).read());
    }

    /** The journey that ships with Knelpunt. */
    public static Journey shippedJourney() {
        var in = ShopFile.class.getResourceAsStream(SHIPPED);
        if (in == null) {
            throw new IllegalStateException(SHIPPED + " is not in the jar");
        }
        return YamlFile.read(
                SHIPPED, in, (root, problems) -> new JourneyReader(root, problems, Set.of(), Set.of()).read());
    }
}
