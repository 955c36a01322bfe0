package nl.knelpunt.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.notifier.Channels;
import nl.knelpunt.processor.timeline.StretchClock;
import nl.knelpunt.service.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which {@code knelpunt.yaml}. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The shop's configuration. Default: KNELPUNT_CONFIG, or ./knelpunt.yaml.")
    private @Nullable Path file;

    Path file() {
        return file != null ? file : Path.of(Environment.ofProcess().get("KNELPUNT_CONFIG", "knelpunt.yaml"));
    }

    /** Whether the option was used. */
    boolean isGiven() {
        return file != null;
    }

    /** The journey of the shop if there is a configuration, else the one that ships. */
    Journey journey() {
        return Files.exists(file()) || isNamed() ? read().journey() : ShopFile.shippedJourney();
    }

    /** In which people read times: the shop's if there is a configuration, else the usual one. */
    ZoneId timeZone() {
        return Files.exists(file()) || isNamed() ? read().timeZone() : Shop.USUAL_ZONE;
    }

    /** By which time on stretches is counted: by the shop's calendars if there is a configuration. */
    StretchClock clock() {
        return Files.exists(file()) || isNamed() ? StretchClock.of(read()) : StretchClock.ALWAYS;
    }

    private boolean isNamed() {
        return file != null || Environment.ofProcess().get("KNELPUNT_CONFIG").isPresent();
    }

    /** @throws nl.knelpunt.contract.ConfigurationException with every problem */
    Shop read() {
        return ShopFile.read(file(), Channels.SETTINGS);
    }
}
