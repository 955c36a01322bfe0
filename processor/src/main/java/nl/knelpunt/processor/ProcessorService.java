package nl.knelpunt.processor;

import java.time.InstantSource;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.timeline.StretchClock;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.Operations;
import nl.knelpunt.service.Service;
import nl.knelpunt.service.SettingException;
import nl.knelpunt.service.StreamsService;
import nl.knelpunt.service.StreamsSettings;
import nl.knelpunt.service.TopicAdmin;

/** Runs the processor: {@code complaints.submitted} in, verdicts out. */
public final class ProcessorService implements Service {
    /** In events' {@code ce_source}, and on metrics. */
    public static final String NAME = "processor";

    private static final String APPLICATION_ID = "knelpunt-processor";
    private static final int OPERATIONS_PORT = 8081;

    private final Environment environment;
    private final Operations operations = new Operations(NAME);
    private final StreamsService streams;

    /** @throws SettingException if the classifier names steps or faults that the journey does not have */
    public ProcessorService(Environment environment, Classifier classifier, Shop shop, InstantSource clock) {
        Classifiers.requireFor(classifier, shop.journey());
        this.environment = environment;
        this.streams = new StreamsService(
                "classification",
                () -> ComplaintsTopology.of(
                        new Verdicts(new CountedClassifier(classifier, operations.metrics()), shop.journey(), clock),
                        shop,
                        StretchClock.of(shop),
                        new TopicAdmin(environment.kafka()).partitions(Topics.ORDERS),
                        clock),
                StreamsSettings.of(APPLICATION_ID, environment, operations.metrics()),
                environment.kafka(),
                operations);
    }

    @Override
    public void start() {
        operations.serve(
                environment.get("KNELPUNT_HTTP_HOST", "127.0.0.1"),
                environment.port("KNELPUNT_HTTP_PORT", OPERATIONS_PORT));
        streams.start();
    }

    /** Whether it handles complaints now. */
    public boolean isReady() {
        return streams.isRunning();
    }

    /** @return the port of health and metrics */
    public int port() {
        return operations.port();
    }

    @Override
    public void close() {
        streams.close();
        operations.close();
    }
}
