package nl.knelpunt.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WholeTopicIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne().withoutTopics();

    private static final String WHOLE = "whole";
    private static final String CUT = "cut";

    /** Ten records, one a minute; of one topic the first four are gone. */
    @BeforeAll
    static void write() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(BROKER.settings());
                var producer =
                        new KafkaProducer<>(BROKER.settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var topics = List.of(new NewTopic(WHOLE, 1, (short) 1), new NewTopic(CUT, 1, (short) 1));
            admin.createTopics(topics).all().get();
            for (var minute = 0; minute < 10; minute++) {
                var value = Integer.toString(minute).getBytes(StandardCharsets.UTF_8);
                for (var topic : List.of(WHOLE, CUT)) {
                    producer.send(new ProducerRecord<>(topic, 0, at(minute).toEpochMilli(), value, value))
                            .get();
                }
            }
            admin.deleteRecords(Map.of(new TopicPartition(CUT, 0), RecordsToDelete.beforeOffset(4)))
                    .all()
                    .get();
        }
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-03-02T12:00:00Z").plusSeconds(60L * minute);
    }

    @Test
    void tellsATopicThatIsMissingFromOneThatIsEmpty() {
        assertThatThrownBy(() -> WholeTopic.read(BROKER.settings(), "no.such.topic", record -> {}))
                .isInstanceOf(MissingTopicException.class)
                .hasMessage("topic no.such.topic is missing: run knelpunt topics create");
    }

    @Test
    void readsWhatWasWrittenSince() {
        var read = new ArrayList<String>();

        WholeTopic.readSince(
                BROKER.settings(),
                WHOLE,
                at(7),
                record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));

        assertThat(read).containsExactly("7", "8", "9");
    }

    @Test
    void readsNothingWhereNothingWasWrittenSince() {
        var read = new ArrayList<Object>();

        WholeTopic.readSince(BROKER.settings(), WHOLE, at(10), read::add);

        assertThat(read).isEmpty();
    }

    @Test
    void saysUntilWhenATopicHasLostWhatWasWritten() {
        assertThat(WholeTopic.lostUntil(BROKER.settings(), WHOLE, at(2))).isEmpty();
        assertThat(WholeTopic.lostUntil(BROKER.settings(), CUT, at(2))).contains(at(4));
        assertThat(WholeTopic.lostUntil(BROKER.settings(), CUT, at(5))).isEmpty();
    }
}
