package nl.knelpunt.bench;

import java.time.InstantSource;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.ProcessorService;
import nl.knelpunt.service.Environment;

/** The processor as it runs in production. */
final class Pipeline {
    private final Environment environment;
    private final Rate rate;

    Pipeline(Environment environment, Rate rate) {
        this.environment = environment;
        this.rate = rate;
    }

    /** @return records a second */
    double perSecond() throws InterruptedException {
        try (var processor = new ProcessorService(
                environment, Classifiers.shipped(), ShopFile.shippedJourney(), InstantSource.system())) {
            processor.start();
            return rate.of(Topics.CLASSIFIED.name());
        }
    }
}
