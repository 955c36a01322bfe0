package nl.knelpunt.bench;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.ProcessorService;
import nl.knelpunt.service.Environment;

/** The processor as it runs in production. */
final class Pipeline {
    private static final Shop SHOP =
            new Shop("bench", ZoneOffset.UTC, "", ShopFile.shippedJourney(), Map.of(), Map.of(), Map.of());

    private final Environment environment;
    private final Rate rate;

    Pipeline(Environment environment, Rate rate) {
        this.environment = environment;
        this.rate = rate;
    }

    /** @return records a second */
    double perSecond() throws InterruptedException {
        try (var processor = new ProcessorService(environment, Classifiers.shipped(), SHOP, InstantSource.system())) {
            processor.start();
            return rate.of(Topics.CLASSIFIED.name());
        }
    }
}
