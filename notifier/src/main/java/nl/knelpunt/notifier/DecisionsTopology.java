package nl.knelpunt.notifier;

import java.nio.charset.StandardCharsets;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * From a verdict to what must be told to whom: at once, or gathered per receiver into summaries. Every complaint is in an
 * alert, or held back with a reason.
 */
final class DecisionsTopology {
    private DecisionsTopology() {}

    static Topology of(Shop shop) {
        var router = new Router(shop);
        var builder = new StreamsBuilder().addStateStore(Summarize.storeBuilder());
        var decisions = builder.stream(Topics.CLASSIFIED.name(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(() -> new Decide(router));
        raise(only(decisions, Decision.Now.class).process(Seal::new));
        raise(only(decisions, Decision.Gather.class)
                .selectKey((key, gather) -> gather.receiver().getBytes(StandardCharsets.UTF_8))
                .mapValues(Json::write)
                .repartition(Repartitioned.<byte[], byte[]>as("by-receiver")
                        .withKeySerde(Serdes.ByteArray())
                        .withValueSerde(Serdes.ByteArray()))
                .process(() -> new Summarize(shop), Summarize.STORE));
        return builder.build();
    }

    private static <D extends Decision> KStream<byte[], D> only(KStream<byte[], Decision> decisions, Class<D> type) {
        return decisions.filter((key, decision) -> type.isInstance(decision)).mapValues(type::cast);
    }

    private static void raise(KStream<byte[], byte[]> events) {
        events.to(Topics.RAISED.name(), Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    }
}
