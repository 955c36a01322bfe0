package nl.knelpunt.bench;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.ProcessorService;
import nl.knelpunt.service.Environment;

/** The processor as it runs in production. */
final class Pipeline {
    /** With the shipped journey. */
    static final Shop WITH_TIMELINES = shop(ShopFile.shippedJourney());

    /** Of a shop whose orders are not followed. */
    static final Shop OF_TEXTS = shop(withoutStretches(ShopFile.shippedJourney()));

    private final Environment environment;
    private final Shop shop;

    Pipeline(Environment environment, Shop shop) {
        this.environment = environment;
        this.shop = shop;
    }

    private static Shop shop(Journey journey) {
        return new Shop("bench", ZoneOffset.UTC, "", journey, Map.of(), Map.of(), Map.of());
    }

    private static Journey withoutStretches(Journey journey) {
        return new Journey(
                journey.steps(),
                journey.faults(),
                journey.milestones(),
                journey.aliases(),
                List.of(),
                journey.attributes());
    }

    /** @return complaints a second */
    double complaintsPerSecond(Rate rate) throws InterruptedException {
        try (var processor = processor()) {
            processor.start();
            return rate.of(Topics.CLASSIFIED.name());
        }
    }

    /** Takes in all that is in the topic of orders. */
    double milestonesPerSecond() throws Exception {
        try (var processor = processor()) {
            processor.start();
            return new Intake(environment.kafka(), Topics.ORDERS).perSecond();
        }
    }

    private ProcessorService processor() {
        return new ProcessorService(environment, Classifiers.shipped(), shop, InstantSource.system());
    }
}
