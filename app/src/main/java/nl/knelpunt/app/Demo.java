package nl.knelpunt.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.notifier.NotifierService;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.processor.ProcessorService;
import nl.knelpunt.producer.ProducerService;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.TopicAdmin;

/** All of Knelpunt in this process, on an embedded Kafka that keeps its data in a folder. */
final class Demo {
    /** Fewer than in production: one machine, one shop, and somebody who waits for them to be made. */
    private static final int PARTITIONS = 2;

    private static final int START_SECONDS = 60;
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final Services services;
    private final Shop shop;
    private final Path alerts;
    private final DemoLinks links;
    private final Environment environment;
    private final ProducerService producer;
    private final ProcessorService processor;
    private final NotifierService notifier;

    /** @param services where it puts what it starts, to be closed there */
    Demo(Path data, Shop shop, Services services, int httpPort, int kafkaPort, int linkPort) throws IOException {
        this.services = services;
        this.shop = shop;
        this.alerts = data.resolve("alerts.txt");
        Files.createDirectories(data);
        var broker = services.add(
                new EmbeddedBroker(data.resolve("kafka").toAbsolutePath(), DemoPorts.free(kafkaPort, "--kafka-port")));
        var classifier = Classifiers.shipped();
        this.environment = new Environment(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "KNELPUNT_STATE_DIR", data.resolve("state").toAbsolutePath().toString(),
                "KNELPUNT_HTTP_PORT", "0"));
        new TopicAdmin(kafka()).create(PARTITIONS, (short) 1);
        var clock = InstantSource.system();
        var random = new SecureRandom();
        processor = services.start(new ProcessorService(environment, classifier, shop, clock));
        this.links = DemoLinks.in(data, DemoPorts.free(linkPort, "--link-port"), random);
        notifier = services.start(
                new NotifierService(links.addTo(environment), shop, services.add(inbox()), clock, random));
        producer = services.start(new ProducerService(
                environment.with("KNELPUNT_HTTP_PORT", Integer.toString(DemoPorts.free(httpPort, "--http-port"))),
                shop.journey(),
                clock,
                random));
    }

    /** Settings for a Kafka client. */
    Map<String, Object> kafka() {
        return environment.kafka();
    }

    /** Waits until complaints that come in would be handled. */
    void awaitReady() throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + Duration.ofSeconds(START_SECONDS).toNanos();
        while (!(producer.isReady() && processor.isReady() && notifier.isReady())) {
            if (System.nanoTime() > giveUp) {
                throw new IOException("the services did not become ready in " + START_SECONDS + " seconds");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Shows what happens, from now on, in the background. */
    void show(boolean withSamples) throws IOException, InterruptedException {
        awaitReady();
        var address = "http://127.0.0.1:" + producer.port();
        DemoWelcome.print(address, environment.get("KAFKA_BOOTSTRAP_SERVERS", ""), alerts, links.address(), shop);
        services.start(new DemoScreen(kafka(), System.out));
        if (withSamples) {
            services.start(new DemoShop(address));
        }
    }

    /** Where the departments' alerts go, beside what they have. */
    private PrintStream inbox() throws IOException {
        return new PrintStream(
                Files.newOutputStream(alerts, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
    }
}
