package nl.knelpunt.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.StreamsSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The yardstick: Kafka Streams that copies the same records, with the settings of the processor. */
final class PassThrough {
    private static final int RUNS = 3;
    private static final int PARTITIONS = 12;

    private final Environment environment;
    private final Rate rate;

    PassThrough(Environment environment, Rate rate) {
        this.environment = environment;
        this.rate = rate;
    }

    /** @return records a second; the median of some runs */
    double perSecond() throws Exception {
        var runs = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            runs[i] = run("copied-" + i);
        }
        Arrays.sort(runs);
        return runs[RUNS / 2];
    }

    private double run(String output) throws Exception {
        try (var admin = Admin.create(environment.kafka())) {
            admin.createTopics(List.of(new NewTopic(output, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        var builder = new StreamsBuilder();
        builder.stream(Topics.SUBMITTED.name(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .to(output, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        var properties = new Properties();
        properties.putAll(StreamsSettings.of("bench-" + output, environment, new SimpleMeterRegistry()));
        try (var streams = new KafkaStreams(builder.build(), properties)) {
            streams.start();
            return rate.of(output);
        }
    }
}
