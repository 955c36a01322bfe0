package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/** The silences that were asked for; every instance knows them all. */
final class Silences {
    private static final String STORE = "silences";

    private final TimestampedKeyValueStore<byte[], byte[]> store;

    Silences(ProcessingContext context) {
        this.store = context.getStateStore(STORE);
    }

    static void addTo(StreamsBuilder builder) {
        builder.globalTable(
                Topics.SILENCES.name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()),
                Materialized.<byte[], byte[]>as(Stores.inMemoryKeyValueStore(STORE))
                        .withKeySerde(Serdes.ByteArray())
                        .withValueSerde(Serdes.ByteArray()));
    }

    /** @return the id of one that holds then and matches */
    Optional<String> over(Map<String, String> labels, Instant moment) {
        try (var all = store.all()) {
            while (all.hasNext()) {
                var silence = Json.read(all.next().value.value(), SilenceMade.class);
                if (silence.holds(moment) && silence.matches(labels)) {
                    return Optional.of(silence.silenceId());
                }
            }
        }
        return Optional.empty();
    }
}
