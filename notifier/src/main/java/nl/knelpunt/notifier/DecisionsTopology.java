package nl.knelpunt.notifier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.knelpunt.contract.BottleneckDetected;
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
 * From a verdict to what must be told to whom: at once, or gathered per receiver into summaries, or not by itself since it is
 * part of a problem that is told once. Every complaint is in an alert, or held back with a reason.
 */
final class DecisionsTopology {
    private static final Consumed<byte[], byte[]> BYTES = Consumed.with(Serdes.ByteArray(), Serdes.ByteArray());

    private DecisionsTopology() {}

    static Topology of(Shop shop) {
        var builder = new StreamsBuilder();
        builder.addStateStore(OpenProblems.storeBuilder())
                .addStateStore(HeardBefore.storeBuilder())
                .addStateStore(Summarize.storeBuilder())
                .addStateStore(TellProblems.storeBuilder());
        // reading them needs no store; naming it puts all in one sub-topology, whose tasks the problems' topic has
        // partitions for
        var problems = builder.stream(Topics.BOTTLENECKS.name(), BYTES).process(ReadProblem::new, OpenProblems.STORE);
        var decided = builder.stream(List.of(Topics.CLASSIFIED.name(), Topics.REVISED.name()), BYTES)
                .process(() -> new Decide(shop), OpenProblems.STORE, HeardBefore.STORE);
        learn(problems);
        var decisions = decided.merge(summaries(only(decided, Decision.Gather.class), shop));
        raise(decisions);
        raise(told(problems, only(decisions, Decision.Absorbed.class), shop));
        return builder.build();
    }

    /** Every task must know every problem: a complaint's partition says nothing of its problem's. */
    private static void learn(KStream<byte[], BottleneckDetected> problems) {
        problems.mapValues(Json::write)
                .repartition(bytes("problems-for-all")
                        .withStreamPartitioner((topic, key, value, partitions) -> Optional.of(
                                IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))))
                .process(LearnProblem::new, OpenProblems.STORE);
    }

    private static KStream<byte[], Decision> summaries(KStream<byte[], Decision.Gather> gathered, Shop shop) {
        return gathered.selectKey((key, gather) -> key(gather.receiver()))
                .mapValues(Json::write)
                .repartition(bytes("by-receiver"))
                .process(() -> new Summarize(shop), Summarize.STORE, OpenProblems.STORE);
    }

    private static KStream<byte[], Decision> told(
            KStream<byte[], BottleneckDetected> problems, KStream<byte[], Decision.Absorbed> absorbed, Shop shop) {
        var heldBack = absorbed.mapValues(one -> new ProblemNews(one.problemId(), null, one.orderId()));
        return problems.mapValues(problem -> new ProblemNews(problem.problemId(), problem, null))
                .merge(heldBack)
                .selectKey((key, news) -> key(news.problemId()))
                .mapValues(Json::write)
                .repartition(bytes("by-problem"))
                .process(() -> new TellProblems(shop), TellProblems.STORE);
    }

    private static <D extends Decision> KStream<byte[], D> only(KStream<byte[], Decision> decisions, Class<D> type) {
        return decisions.filter((key, decision) -> type.isInstance(decision)).mapValues(type::cast);
    }

    private static void raise(KStream<byte[], Decision> decisions) {
        only(decisions, Decision.Now.class)
                .process(Seal::new)
                .to(Topics.RAISED.name(), Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    }

    private static Repartitioned<byte[], byte[]> bytes(String topic) {
        return Repartitioned.<byte[], byte[]>as(topic)
                .withKeySerde(Serdes.ByteArray())
                .withValueSerde(Serdes.ByteArray());
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
