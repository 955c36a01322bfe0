package nl.knelpunt.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Kafka in this process, with Knelpunt's topics: register it with {@code @RegisterExtension}, in a static field for one
 * that a test class shares, in another for one that each test has to itself.
 */
public final class Broker implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    /** Fewer than in production, since making them takes time. */
    public static final int PARTITIONS = 3;

    private final int brokers;
    private final boolean withTopics;
    private @Nullable KafkaClusterTestKit cluster;
    private boolean ofOneTest;

    private Broker(int brokers, boolean withTopics) {
        this.brokers = brokers;
        this.withTopics = withTopics;
    }

    public static Broker ofOne() {
        return new Broker(1, true);
    }

    public static Broker ofThree() {
        return new Broker(3, true);
    }

    /** The same, empty. */
    public Broker withoutTopics() {
        return new Broker(brokers, false);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (cluster == null) {
            ofOneTest = true;
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (ofOneTest) {
            cluster().close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        cluster().close();
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return cluster().bootstrapServers();
    }

    /** Settings for a client. */
    public Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    /** Stops one broker of the cluster, as a crash would. */
    public void stop(int id) {
        var broker = cluster().brokers().get(id);
        if (broker == null) {
            throw new IllegalArgumentException("no broker " + id);
        }
        broker.shutdown();
        broker.awaitShutdown();
    }

    private void start() throws Exception {
        var replication = Integer.toString(brokers);
        var nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(brokers)
                .setNumControllerNodes(brokers)
                .build();
        cluster = new KafkaClusterTestKit.Builder(nodes)
                .setConfigProp("offsets.topic.replication.factor", replication)
                .setConfigProp("offsets.topic.num.partitions", "3")
                .setConfigProp("transaction.state.log.replication.factor", replication)
                .setConfigProp("transaction.state.log.min.isr", "1")
                .setConfigProp("transaction.state.log.num.partitions", "3")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        if (withTopics) {
            createTopics();
        }
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(settings())) {
            admin.createTopics(Topics.ALL.stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), PARTITIONS, (short) brokers).configs(settings(topic)))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** What tests write is of days long past. */
    private static Map<String, String> settings(Topic topic) {
        var settings = new HashMap<>(topic.allSettings());
        settings.put("retention.ms", "-1");
        return settings;
    }

    private KafkaClusterTestKit cluster() {
        if (cluster == null) {
            throw new IllegalStateException("register the broker with @RegisterExtension");
        }
        return cluster;
    }
}
