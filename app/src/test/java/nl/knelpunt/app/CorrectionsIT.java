package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Placement;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.text.OwnLabels;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Complaints;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectionsIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    private static ComplaintCorrected corrected(String id, String step) {
        var from = new Placement("delivery", "delay", "logistics");
        return new ComplaintCorrected(id, Complaints.NOON, "anna", from, new Placement(step, "error", "web"), "");
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, String key, byte[] value)
            throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)).get();
    }

    @Test
    void areLearntWithTheTextsThatTheyAreAbout() throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", BROKER.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var id : new String[] {"c-1", "c-2", "c-3"}) {
                var classified = Classified.of(id, "delivery", "delay", "logistics");
                send(producer, Topics.CLASSIFIED.name(), id, Json.write(classified));
            }
            send(producer, Topics.CORRECTED.name(), "c-1", Json.write(corrected("c-1", "ordering")));
            send(producer, Topics.CORRECTED.name(), "c-1", Json.write(corrected("c-1", "payment")));
            send(producer, Topics.CORRECTED.name(), "c-2", Json.write(corrected("c-2", "a-step-of-old")));
            send(producer, Topics.CORRECTED.name(), "gone", Json.write(corrected("gone", "ordering")));
            send(producer, Topics.CORRECTED.name(), "c-3", "no event".getBytes(UTF_8));
        }

        var labels = new Corrections(BROKER.settings(), ShopFile.shippedJourney()).addTo(OwnLabels.NONE);

        assertThat(labels.size()).isEqualTo(1);
    }
}
