package nl.knelpunt.app.simulation;

import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;

/** What the simulated shop would write into its {@code knelpunt.yaml}: its opening hours and its attributes. */
final class ShopConfiguration {
    private ShopConfiguration() {}

    static Shop of(SimulatedShop shop) {
        var open = shop.open().calendar();
        var shipped = ShopFile.shippedJourney();
        var journey = new Journey(
                shipped.steps(),
                shipped.faults(),
                shipped.milestones(),
                shipped.aliases(),
                shipped.stretches().stream()
                        .map(stretch -> isWork(stretch) ? during(stretch, open.name()) : stretch)
                        .toList(),
                List.copyOf(shop.attributes().keySet()));
        return new Shop("simulated", shop.timeZone(), "", journey, Map.of(), Map.of(), Map.of(open.name(), open));
    }

    private static boolean isWork(Journey.Stretch stretch) {
        return Leg.named(stretch.to()).filter(Leg::isWork).isPresent();
    }

    private static Journey.Stretch during(Journey.Stretch stretch, String calendar) {
        return new Journey.Stretch(
                stretch.id(), stretch.from(), stretch.to(), stretch.step(), calendar, stretch.names());
    }
}
