package nl.knelpunt.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicAdminIT {
    private static final List<String> NAMES =
            Topics.ALL.stream().map(Topic::name).toList();

    @RegisterExtension
    static final Broker BROKER = Broker.ofOne().withoutTopics();

    private Admin admin;
    private TopicAdmin topics;

    @BeforeEach
    void connect() {
        admin = Admin.create(BROKER.settings());
        topics = new TopicAdmin(BROKER.settings());
    }

    @AfterEach
    void deleteAll() {
        await().ignoreExceptions().until(() -> {
            var names = admin.listTopics().names().get();
            admin.deleteTopics(names).all().get();
            return names.isEmpty();
        });
        admin.close();
    }

    @Test
    void createsWhatIsMissingAndNothingTheSecondTime() throws Exception {
        assertThat(topics.create(2, (short) -1)).containsExactlyElementsOf(NAMES);
        assertThat(topics.create(2, (short) -1)).isEmpty();
        awaitDifferences();
        assertThat(admin.describeTopics(NAMES).allTopicNames().get().values())
                .hasSize(NAMES.size())
                .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(2));
    }

    @Test
    void everyPartitionTakesRecordsAsSoonAsItIsMade() {
        topics.create(20, (short) 1);
        var settings = new HashMap<>(BROKER.settings());
        settings.putAll(Map.of("retries", 0, "enable.idempotence", false));

        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var topic : NAMES) {
                for (int partition = 0; partition < 20; partition++) {
                    var sent = producer.send(new ProducerRecord<>(topic, partition, new byte[1], new byte[1]));
                    assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
                }
            }
        }
    }

    @Test
    void createsTopicsWithTheirSettings() throws Exception {
        create();
        var settings = Topics.DELIVERED.allSettings();

        assertThat(admin.describeConfigs(Set.of(resource(Topics.DELIVERED)))
                        .all()
                        .get()
                        .values())
                .singleElement()
                .satisfies(config -> settings.forEach(
                        (name, value) -> assertThat(config.get(name).value()).isEqualTo(value)));
    }

    @Test
    void tellsAndMendsATopicThatIsMissing() throws Exception {
        create();
        admin.deleteTopics(List.of(Topics.ORDERS.name())).all().get();

        awaitDifferences("orders.progressed is missing: run knelpunt topics create");
        assertThat(topics.create(1, (short) 1)).containsExactly("orders.progressed");
        awaitDifferences();
    }

    @Test
    void tellsASettingThatDiffersButLeavesRetentionToTheShop() throws Exception {
        create();
        set(Topics.DEAD, "retention.ms", "1000000");
        set(Topics.DEAD, "max.message.bytes", "1048588");

        awaitDifferences("complaints.dead has max.message.bytes=1048588, should be 4194304");
    }

    @Test
    void tellsThatAlertsAndTheirDeliveriesArePartitionedDifferently() throws Exception {
        create();
        admin.createPartitions(Map.of(Topics.RAISED.name(), NewPartitions.increaseTo(2)))
                .all()
                .get();

        awaitDifferences("complaints.classified and complaints.revised and bottlenecks.detected and alerts.delivered"
                + " and alerts.answered must have as many partitions as alerts.raised, 2: stop the services, then for each"
                + " run kafka-topics.sh --alter --topic NAME --partitions 2");
    }

    @Test
    void tellsThatVerdictsHaveMorePartitionsThanTheAlertsThatComeOfThem() throws Exception {
        create();
        var verdicts = List.of(Topics.CLASSIFIED, Topics.REVISED, Topics.BOTTLENECKS);
        admin.createPartitions(
                        verdicts.stream().collect(Collectors.toMap(Topic::name, _ -> NewPartitions.increaseTo(2))))
                .all()
                .get();

        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(topics.differences())
                                .singleElement()
                                .asString()
                                .startsWith(
                                        "alerts.raised and alerts.delivered and alerts.answered must have as many partitions as"
                                                + " complaints.classified and complaints.revised and bottlenecks.detected, 2: "));
    }

    @Test
    void makesWhatIsMissingFitWhatIsThere() throws Exception {
        topics.create(3, (short) 1);
        awaitDifferences();
        admin.deleteTopics(List.of(Topics.ANSWERED.name(), Topics.ORDERS.name()))
                .all()
                .get();
        awaitDifferences(
                "orders.progressed is missing: run knelpunt topics create",
                "alerts.answered is missing: run knelpunt topics create");

        assertThat(topics.create(2, (short) 1)).containsExactly("orders.progressed", "alerts.answered");

        awaitDifferences();
        assertThat(topics.partitions(Topics.ANSWERED)).isEqualTo(3);
        assertThat(topics.partitions(Topics.ORDERS)).isEqualTo(2);
    }

    @Test
    void failsWithinItsTimeIfNobodyAnswers() {
        var nobody = new TopicAdmin(
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 500, "request.timeout.ms", 500));

        assertThatExceptionOfType(KafkaException.class).isThrownBy(nobody::differences);
    }

    private void create() {
        topics.create(1, (short) 1);
        awaitDifferences();
    }

    /** What the controller did reaches the broker a little later. */
    private void awaitDifferences(String... differences) {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(topics.differences()).containsExactly(differences));
    }

    private void set(Topic topic, String name, String value) throws ExecutionException, InterruptedException {
        var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource(topic), List.of(change)))
                .all()
                .get();
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
