package nl.knelpunt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import nl.knelpunt.contract.OrderProgressed;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Complaints;
import nl.knelpunt.testkit.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintProducerIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void aComplaintIsThereOnceItsFutureCompletes() throws Exception {
        try (var producer = new ComplaintProducer(BROKER.settings(), "shop")) {
            producer.send(Complaints.of("durable-1", "Te laat"), TRACE).get(20, TimeUnit.SECONDS);

            var found = records(Topics.SUBMITTED, "durable-1");
            assertThat(found).hasSize(1);
            var headers = found.get(0).headers();
            assertThat(RecordHeaders.text(headers, "ce_type")).isEqualTo("nl.knelpunt.complaint-submitted.v1");
            assertThat(RecordHeaders.text(headers, "ce_specversion")).isEqualTo("1.0");
            assertThat(RecordHeaders.text(headers, "ce_id")).isEqualTo("durable-1");
            assertThat(RecordHeaders.text(headers, "ce_source")).isEqualTo("/knelpunt/shop");
            assertThat(RecordHeaders.text(headers, "ce_subject")).isEqualTo("durable-1");
            assertThat(RecordHeaders.text(headers, "content-type")).isEqualTo("application/json");
            assertThat(RecordHeaders.text(headers, "traceparent")).isEqualTo(TRACE);
            assertThat(new String(found.get(0).value(), StandardCharsets.UTF_8)).contains("\"text\":\"Te laat\"");
        }
    }

    @Test
    void aComplaintThatIsSentAgainHasTheSameIdAndPartition() throws Exception {
        try (var producer = new ComplaintProducer(BROKER.settings(), "shop")) {
            producer.send(Complaints.of("again-1", "Te laat")).get(20, TimeUnit.SECONDS);
            producer.send(Complaints.of("again-1", "Te laat")).get(20, TimeUnit.SECONDS);
        }

        var found = records(Topics.SUBMITTED, "again-1");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).partition()).isEqualTo(found.get(1).partition());
        assertThat(found.get(0).value()).isEqualTo(found.get(1).value());
    }

    @Test
    void aMilestoneGoesUnderItsOrder() throws Exception {
        try (var producer = new ComplaintProducer(BROKER.settings(), "shop")) {
            producer.send(new OrderProgressed("W-1", "placed", Complaints.NOON, null, Map.of()))
                    .get(20, TimeUnit.SECONDS);
        }

        assertThat(records(Topics.ORDERS, "W-1")).hasSize(1);
    }

    @Test
    void whatKeepsComplaintsSafeCannotBeOverridden() throws Exception {
        var careless = new HashMap<>(BROKER.settings());
        careless.put("acks", "0");
        careless.put("enable.idempotence", "false");

        // Kafka refuses this one with weaker settings, so it throws if they get through
        careless.put("transactional.id", "careless");
        try (var producer = new ComplaintProducer(careless, "shop")) {
            assertThat(producer).isNotNull();
        }
    }

    @Test
    void failsWithinBoundsWhenKafkaIsAway() {
        var nowhere = Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 200);
        try (var producer = new ComplaintProducer(nowhere, "shop")) {
            var sent = producer.send(Complaints.of("lost-1", "Te laat"));

            assertThatThrownBy(() -> sent.get(5, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(KafkaException.class);
            producer.close(Duration.ofSeconds(1));
        }
    }

    @Test
    void refusesSettingsOfNoUse() {
        assertThatThrownBy(() -> new ComplaintProducer(Map.of("bootstrap.servers", "nowhere"), "shop"))
                .isInstanceOf(KafkaException.class);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Topic topic, String key) {
        return Records.of(topic, BROKER.settings()).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .toList();
    }
}
