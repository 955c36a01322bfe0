package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static nl.knelpunt.app.Pipeline.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.Classifiers;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no event stops no partition, is kept as it came, and is told of nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    /** Where JSON wants a value of another kind: parsers' messages quote it. */
    private static final String PERSONAL = "MargueriteOudshoorn";

    private static final byte[] KEY = "poison".getBytes(UTF_8);
    private static final String OWN_HEADER = "shop-header";

    private final LogRecorder log = new LogRecorder();
    private final Departments departments = new Departments();
    private Pipeline pipeline;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    void start(@TempDir Path state) {
        pipeline = new Pipeline(BROKER.bootstrapServers(), departments, Classifiers.shipped(), state);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        BROKER.bootstrapServers(),
                        "enable.idempotence",
                        false,
                        "max.request.size",
                        Topics.DEAD_LETTER_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    void stop() {
        producer.close();
        pipeline.close();
        departments.close();
        log.close();
    }

    static List<Topic> topics() {
        return List.of(Topics.SUBMITTED, Topics.CLASSIFIED, Topics.RAISED);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void keepsRubbishOfTheLargestSizeAsItCameAndGoesOn(Topic topic) throws Exception {
        var rubbish = rubbish(maxMessageBytes(topic));
        var length = rubbish.length;
        while (!isTaken(topic, 0, Arrays.copyOf(rubbish, length))) {
            length--;
        }
        var largest = Arrays.copyOf(rubbish, length);
        for (var partition = 1; partition < Broker.PARTITIONS; partition++) {
            assertThat(isTaken(topic, partition, largest)).isTrue();
        }
        pipeline.submit("after-" + topic.name(), "Mijn pakket is nog steeds niet bezorgd, na " + topic.name());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(departments.posted("/each")).containsOnlyOnce("after-" + topic.name()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(dead(topic, largest))
                        .hasSize(Broker.PARTITIONS)
                        .allSatisfy(record -> assertThat(record.key()).isEqualTo(KEY))
                        .allSatisfy(record -> assertThat(RecordHeaders.text(record.headers(), OWN_HEADER))
                                .isEqualTo("as it came"))
                        .allSatisfy(
                                record -> assertThat(RecordHeaders.text(record.headers(), RecordHeaders.DEAD_REASON))
                                        .isEqualTo("unreadable")));
        isToldNowhere();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void keepsRecordsThatAreAlmostEventsAsTheyCame(Topic topic) throws Exception {
        var rubbish = List.of(
                "",
                "[]",
                "{\"complaintId\":\"p-1\",\"submittedAt\":\"" + PERSONAL + "\"}",
                "{\"complaintId\":\"p-1\",\"channel\":\"" + PERSONAL + "\",\"alertId\":{\"" + PERSONAL + "\":1}}",
                "{\"complaintId\":" + PERSONAL + "}",
                "\u0000" + PERSONAL);
        for (var value : rubbish) {
            assertThat(isTaken(topic, 1, value.getBytes(UTF_8))).isTrue();
        }
        pipeline.submit("almost-" + topic.name(), "Mijn pakket is nog steeds niet bezorgd, bijna " + topic.name());

        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var value : rubbish) {
                assertThat(dead(topic, value.getBytes(UTF_8))).as(value).hasSize(1);
            }
            assertThat(departments.posted("/each")).containsOnlyOnce("almost-" + topic.name());
        });
        isToldNowhere();
    }

    @Test
    void keepsARecordWithoutAValue() throws Exception {
        for (var topic : topics()) {
            assertThat(isTaken(topic, 0, null)).isTrue();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Records.of(Topics.DEAD, pipeline.kafka()))
                        .filteredOn(record -> record.value() == null)
                        .hasSize(topics().size()));
    }

    @Test
    void balancesTheBooksWithTheDeadInThem() throws Exception {
        assertThat(isTaken(Topics.SUBMITTED, 2, "{".getBytes(UTF_8))).isTrue();
        pipeline.submit("balance", "Mijn pakket is nog steeds niet bezorgd, en de boeken kloppen");

        assertThat(pipeline.settled().dead()).isPositive();
    }

    private void isToldNowhere() throws Exception {
        assertThat(log.lines()).noneMatch(line -> line.contains(PERSONAL));
        assertThat(pipeline.metrics()).contains("knelpunt_").doesNotContain(PERSONAL);
        assertThat(Records.of(Topics.DEAD, pipeline.kafka()))
                .allSatisfy(record -> assertThat(record.headers())
                        .noneMatch(header -> new String(header.value(), UTF_8).contains(PERSONAL)));
    }

    private List<ConsumerRecord<byte[], byte[]>> dead(Topic topic, byte[] value) {
        return Records.of(Topics.DEAD, pipeline.kafka()).stream()
                .filter(record -> topic.name().equals(RecordHeaders.text(record.headers(), RecordHeaders.SOURCE_TOPIC)))
                .filter(record -> Arrays.equals(record.value(), value))
                .toList();
    }

    private static byte[] rubbish(int bytes) {
        var start = "{\"complaintId\":" + PERSONAL + " ";
        return (start + PERSONAL.repeat(bytes / PERSONAL.length() + 1))
                .substring(0, bytes)
                .getBytes(UTF_8);
    }

    /** @return false if it is larger than the broker takes */
    private boolean isTaken(Topic topic, int partition, byte @Nullable [] value) throws Exception {
        var record = new ProducerRecord<>(topic.name(), partition, KEY, value);
        record.headers().add(OWN_HEADER, "as it came".getBytes(UTF_8));
        try {
            producer.send(record).get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(RecordTooLargeException.class);
            return false;
        }
    }

    private static int maxMessageBytes(Topic topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (var admin = Admin.create(BROKER.settings())) {
            var config = requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            return Integer.parseInt(config.get("max.message.bytes").value());
        }
    }
}
