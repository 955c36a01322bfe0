package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.SilenceMade;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The silences that were asked for, as they are when one of these first asks; every instance knows them all. */
final class Silences {
    private static final String STORE = "silences";

    private final TimestampedKeyValueStore<byte[], byte[]> store;
    private @Nullable List<SilenceMade> known;

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
        if (known == null) {
            known = known();
        }
        return known.stream()
                .filter(silence -> silence.holds(moment) && silence.matches(labels))
                .map(SilenceMade::silenceId)
                .findFirst();
    }

    private List<SilenceMade> known() {
        var silences = new ArrayList<SilenceMade>();
        try (var all = store.all()) {
            while (all.hasNext()) {
                read(all.next().value.value()).ifPresent(silences::add);
            }
        }
        return silences;
    }

    /** What is unreadable silences nothing. */
    private static Optional<SilenceMade> read(byte[] silence) {
        try {
            return Optional.of(Json.read(silence, SilenceMade.class));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
