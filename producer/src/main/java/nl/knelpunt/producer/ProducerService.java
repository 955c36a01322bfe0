package nl.knelpunt.producer;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.Health;
import nl.knelpunt.service.Operations;
import nl.knelpunt.service.Service;
import nl.knelpunt.service.SettingException;

/**
 * Takes complaints and order milestones over HTTP, and answers once Kafka has them. Serves health and metrics on the same port.
 */
public final class ProducerService implements Service {
    static final String NAME = "producer";

    private final ProducerSettings settings;
    private final Operations operations = new Operations(NAME);
    private final KafkaOutbox outbox;
    private final Javalin server;

    /**
     * @param environment {@code KNELPUNT_HTTP_HOST}, {@code KNELPUNT_HTTP_PORT}, {@code KNELPUNT_HTTP_CONNECTIONS},
     *     {@code KNELPUNT_API_KEYS_FILE}, {@code KNELPUNT_ALLOW_NO_API_KEYS}, {@code KNELPUNT_WOOCOMMERCE_SECRET},
     *     {@code KNELPUNT_SHOPIFY_SECRET}, and {@code KAFKA_*}
     * @param random for the ids of complaints that have none; thread-safe
     * @throws SettingException if a setting cannot be used, or if strangers could send complaints without a key
     */
    public ProducerService(Environment environment, Journey journey, InstantSource clock, RandomGenerator random) {
        this.settings = ProducerSettings.of(environment);
        var gate = settings.apiKeys()
                .map(file -> {
                    var keys = new ApiKeys(file, clock);
                    operations.health().add("api-keys", keys::status);
                    return Gate.of(keys);
                })
                .orElse(Gate.OPEN);
        this.outbox = new KafkaOutbox(environment.kafka(), operations.metrics());
        operations.health().add("kafka", outbox::status);
        this.server = WebServer.create(
                settings.connections(),
                operations,
                new Routes(gate, settings.signatures(), outbox, journey, clock, random, operations.metrics()));
    }

    /** @throws SettingException if the port is taken */
    @Override
    public void start() {
        outbox.start();
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            close();
            throw new SettingException("KNELPUNT_HTTP_PORT: port " + settings.port() + " of " + settings.host()
                    + " cannot be had, another program may have it");
        }
    }

    /** Whether Kafka takes complaints now. */
    public boolean isReady() {
        return operations.health().status() != Health.Status.DOWN;
    }

    /** @return the port that it serves on, once started */
    public int port() {
        return server.port();
    }

    /** Lets requests in flight finish, then sends what is left, all within {@link #CLOSE_SECONDS}. */
    @Override
    public void close() {
        server.stop();
        outbox.close();
        operations.close();
    }
}
