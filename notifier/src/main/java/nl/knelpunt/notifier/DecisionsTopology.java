package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Event;
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
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * From a verdict to what must be told to whom: at once, or gathered at the receiver's desk, or not by itself since it is part of
 * a problem that is told once; and on from there until somebody answered. Every complaint is in an alert, or held back with a
 * reason.
 */
final class DecisionsTopology {
    private static final Consumed<byte[], byte[]> BYTES = Consumed.with(Serdes.ByteArray(), Serdes.ByteArray());

    private DecisionsTopology() {}

    /** @param metrics where escalations without an answer, and what went to the wrong department, are counted */
    static Topology of(Shop shop, InstantSource clock, MeterRegistry metrics) {
        var builder = new StreamsBuilder();
        builder.addStateStore(OpenProblems.storeBuilder())
                .addStateStore(HeardBefore.storeBuilder())
                .addStateStore(Answers.storeBuilder())
                .addStateStore(Desk.storeBuilder())
                .addStateStore(Members.storeBuilder())
                .addStateStore(Pace.storeBuilder())
                .addStateStore(TellProblems.storeBuilder())
                .addStateStore(FollowedAlerts.storeBuilder());
        Silences.addTo(builder);
        var hours = new OpeningHours(shop);
        // reading them needs no store; naming it puts all in one sub-topology, whose tasks the problems' topic has
        // partitions for
        var problems = builder.stream(Topics.BOTTLENECKS.name(), BYTES).process(ReadProblem::new, OpenProblems.STORE);
        var decided = builder.stream(List.of(Topics.CLASSIFIED.name(), Topics.REVISED.name()), BYTES)
                .process(() -> new Decide(shop, hours, clock), OpenProblems.STORE, HeardBefore.STORE);
        var answered = builder.stream(Topics.ANSWERED.name(), BYTES)
                .process(() -> new HandleAnswer(shop, hours, clock, metrics), OpenProblems.STORE, Answers.STORE);
        learn(problems, clock);
        var found = decided.merge(answered);
        var desk = only(found, Decision.Gather.class)
                .selectKey((key, gather) -> key(gather.receiver()))
                .mapValues(Json::write)
                .repartition(bytes("by-receiver"))
                .process(() -> new Desk(shop, hours, clock), Desk.STORE, Members.STORE, Pace.STORE, OpenProblems.STORE);
        var decisions = found.merge(desk);
        settle(decisions);
        settle(told(problems, only(decisions, Decision.Absorbed.class), shop, hours, clock));
        settle(followed(
                builder,
                only(answered, Decision.Answered.class),
                shop,
                () -> new FollowUps(shop, hours, clock, metrics)));
        return builder.build();
    }

    /** What is raised comes back, to be followed until one of the department that was told answers it. */
    private static KStream<byte[], Decision> followed(
            StreamsBuilder builder,
            KStream<byte[], Decision.Answered> answered,
            Shop shop,
            ProcessorSupplier<byte[], Event, byte[], Decision> followUps) {
        var answers = answered.selectKey(
                        (key, decision) -> key(decision.answer().department()))
                .mapValues(decision -> Json.write(decision.answer()))
                .repartition(bytes("answers-by-department"))
                .mapValues(value -> (Event) Json.read(value, AlertAnswered.class));
        return builder.stream(Topics.RAISED.name(), BYTES)
                .process(() -> new ReadRaised(shop))
                .selectKey((key, alert) -> key(alert.department()))
                .mapValues(Json::write)
                .repartition(bytes("alerts-by-department"))
                .mapValues(value -> (Event) Json.read(value, AlertRaised.class))
                .merge(answers)
                .process(followUps, FollowedAlerts.STORE);
    }

    /** Every task must know every problem: a complaint's partition says nothing of its problem's. */
    private static void learn(KStream<byte[], BottleneckDetected> problems, InstantSource clock) {
        problems.mapValues(Json::write)
                .repartition(bytes("problems-for-all")
                        .withStreamPartitioner((topic, key, value, partitions) -> Optional.of(
                                IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))))
                .process(() -> new LearnProblem(clock), OpenProblems.STORE);
    }

    private static KStream<byte[], Decision> told(
            KStream<byte[], BottleneckDetected> problems,
            KStream<byte[], Decision.Absorbed> absorbed,
            Shop shop,
            OpeningHours hours,
            InstantSource clock) {
        var heldBack = absorbed.mapValues(one -> new ProblemNews(one.problemId(), null, one.orderId()));
        return problems.mapValues(problem -> new ProblemNews(problem.problemId(), problem, null))
                .merge(heldBack)
                .selectKey((key, news) -> key(news.problemId()))
                .mapValues(Json::write)
                .repartition(bytes("by-problem"))
                .process(() -> new TellProblems(shop, hours, clock), TellProblems.STORE);
    }

    private static <D extends Decision> KStream<byte[], D> only(KStream<byte[], Decision> decisions, Class<D> type) {
        return decisions.filter((key, decision) -> type.isInstance(decision)).mapValues(type::cast);
    }

    private static void settle(KStream<byte[], Decision> decisions) {
        var settled = only(decisions, Decision.Now.class);
        for (var topic : List.of(Topics.RAISED, Topics.HANDLED, Topics.CORRECTED)) {
            settled.filter((key, decision) ->
                            topic.values().contains(decision.event().getClass()))
                    .process(() -> new Seal(topic))
                    .to(topic.name(), Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        }
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
