package nl.knelpunt.app.simulation;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.ConfigurationException;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.YamlFile;

/** A shop, its customers, and what breaks. */
public final class Scenario {
    /** Those that come along. */
    public static final List<String> SHIPPED = List.of(
            "quiet",
            "payment-outage",
            "carrier-late-in-one-region",
            "warehouse-falling-behind",
            "slowly-worse",
            "faulty-batch",
            "black-friday",
            "acute",
            "small-shop",
            "half-nameless");

    private final SimulatedShop shop;
    private final Habits habits;
    private final List<Volume> volumes;
    private final List<Incident> incidents;

    Scenario(SimulatedShop shop, Habits habits, List<Volume> volumes, List<Incident> incidents) {
        this.shop = shop;
        this.habits = habits;
        this.volumes = List.copyOf(volumes);
        this.incidents = List.copyOf(incidents);
    }

    /** @throws ConfigurationException with every problem of the file */
    public static Scenario read(Path file) {
        return YamlFile.read(file, (root, problems) -> new ScenarioReader(root, problems).read());
    }

    /**
     * @param name one of {@link #SHIPPED}
     * @throws IllegalArgumentException if none that comes along is called so
     */
    public static Scenario shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException("no scenario is called so");
        }
        return read(name + ".yaml", resource(name + ".yaml"));
    }

    static Scenario read(String name, InputStream yaml) {
        return YamlFile.read(name, yaml, (root, problems) -> new ScenarioReader(root, problems).read());
    }

    static InputStream resource(String name) {
        var in = Scenario.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not in the jar");
        }
        return in;
    }

    /** When the first order may be placed. */
    public Instant begin() {
        return shop.begin();
    }

    /** Before which everything happens. */
    public Instant end() {
        return shop.end();
    }

    /** What the shop would write into its {@code knelpunt.yaml}: its time zone, opening hours and attributes. */
    public Shop configuration() {
        return ShopConfiguration.of(shop);
    }

    /** What breaks, in the order of the file. */
    public List<TrueIncident> truth() {
        return incidents.stream().map(TrueIncident::of).toList();
    }

    SimulatedShop shop() {
        return shop;
    }

    Habits habits() {
        return habits;
    }

    List<Volume> volumes() {
        return volumes;
    }

    List<Incident> incidents() {
        return incidents;
    }
}
