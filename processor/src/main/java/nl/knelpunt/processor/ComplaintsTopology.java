package nl.knelpunt.processor;

import java.time.InstantSource;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.memory.Observation;
import nl.knelpunt.processor.memory.ObservationBytes;
import nl.knelpunt.processor.memory.WatchShop;
import nl.knelpunt.processor.surge.SurgeSettings;
import nl.knelpunt.processor.timeline.NormBook;
import nl.knelpunt.processor.timeline.StretchClock;
import nl.knelpunt.processor.timeline.TimelineJudge;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * A complaint's way through the processor. It is decoded, is no repeat, is classified and remembered; if it names an order it
 * goes to that order's timeline; then it is answered. A stage that will not have a record throws, and the record is a dead
 * letter: each offset of {@code complaints.submitted} is answered once. What the whole shop must know, norms and surges, comes
 * together in one task.
 */
final class ComplaintsTopology {
    static final String DECODE = "decode";
    static final String DROP_REPEATS = "drop-repeats";
    static final String CLASSIFY = "classify";
    static final String REMEMBER = "remember";
    static final String JOIN_TIMELINE = "join-timeline";
    static final String FOLLOW_ORDERS = "follow-orders";
    static final String WATCH_SHOP = "watch-shop";

    /** What comes of texts, and of orders, for the whole shop. */
    static final String READ = "read";

    static final String FOLLOWED = "followed";

    private static final String WITHOUT_ORDER = "without-order";
    private static final String ANSWER = "answer";
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final StreamsBuilder builder = new StreamsBuilder();
    private final Verdicts verdicts;
    private final InstantSource clock;

    private ComplaintsTopology(Verdicts verdicts, InstantSource clock) {
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * The topology for a shop; if its journey has no stretches, that of {@link #ofTexts}.
     *
     * @param orderPartitions of {@code orders.progressed}: what is joined with it must have as many
     */
    static Topology of(Verdicts verdicts, Shop shop, StretchClock stretches, int orderPartitions, InstantSource clock) {
        return shop.journey().stretches().isEmpty()
                ? ofTexts(verdicts, clock)
                : new ComplaintsTopology(verdicts, clock).withOrders(shop, stretches, orderPartitions);
    }

    /** Where no orders are followed: the text decides, and no surge can be told from a busy day. */
    private static Topology ofTexts(Verdicts verdicts, InstantSource clock) {
        var topology = new ComplaintsTopology(verdicts, clock);
        topology.located(false).process(Answer::new, Named.as(ANSWER));
        var built = topology.builder.build();
        sink(built, Topics.REPEATED, DROP_REPEATS);
        sink(built, Topics.CLASSIFIED, ANSWER);
        return built;
    }

    private Topology withOrders(Shop shop, StretchClock stretches, int orderPartitions) {
        var observations = new Observations(shop.journey(), stretches);
        var judge = new TimelineJudge(shop.journey(), stretches, norms());
        var located = located(true);
        var read = located.process(() -> new WithoutOrder(observations), Named.as(WITHOUT_ORDER));
        builder.addStateStore(Orders.storeBuilder());
        builder.addStateStore(WaitingComplaints.storeBuilder());
        var joined = located.process(ToItsOrder::new, Named.as("to-its-order"))
                .repartition(
                        Repartitioned.with(BYTES, BYTES).withName("by-order").withNumberOfPartitions(orderPartitions))
                .process(
                        () -> new JoinTimeline(judge, observations),
                        Named.as(JOIN_TIMELINE),
                        Orders.STORE,
                        WaitingComplaints.STORE);
        var followed = stream(Topics.ORDERS, "orders")
                .process(
                        () -> new FollowOrders(shop.journey(), judge, observations),
                        Named.as(FOLLOW_ORDERS),
                        Orders.STORE,
                        WaitingComplaints.STORE);
        builder.addStateStore(WatchShop.storeBuilder());
        var settings = SurgeSettings.of(shop);
        observed(read, READ)
                .merge(observed(joined.merge(followed, Named.as(FOLLOWED)), "of-orders"))
                .process(() -> new WatchShop(settings, ProcessorService.NAME), Named.as(WATCH_SHOP), WatchShop.STORE);
        var topology = builder.build();
        sink(topology, Topics.REPEATED, DROP_REPEATS);
        sink(topology, Topics.CLASSIFIED, WITHOUT_ORDER, JOIN_TIMELINE);
        sink(topology, Topics.REVISED, FOLLOW_ORDERS);
        sink(topology, Topics.NORMS, WATCH_SHOP);
        sink(topology, Topics.BOTTLENECKS, WATCH_SHOP);
        return topology;
    }

    private NormBook norms() {
        var norms = new NormBook();
        builder.addGlobalStore(
                LearnNorms.storeBuilder(),
                Topics.NORMS.name(),
                Consumed.with(BYTES, BYTES).withName("norms"),
                () -> new LearnNorms(norms));
        return norms;
    }

    private KStream<String, Located> located(boolean followsOrders) {
        builder.addStateStore(KnownIds.storeBuilder());
        return stream(Topics.SUBMITTED, "submitted")
                .process(Decode::new, Named.as(DECODE))
                .process(() -> new DropRepeats(clock), Named.as(DROP_REPEATS), KnownIds.STORE)
                .process(() -> new Classify(verdicts), Named.as(CLASSIFY))
                .process(() -> new Remember(followsOrders), Named.as(REMEMBER), KnownIds.STORE);
    }

    private KStream<byte[], byte[]> stream(Topic topic, String name) {
        return builder.stream(topic.name(), Consumed.with(BYTES, BYTES).withName(name));
    }

    private static KStream<byte[], byte[]> observed(KStream<byte[], Observation> observations, String name) {
        return observations
                .mapValues(ObservationBytes::write, Named.as(name))
                .repartition(Repartitioned.with(BYTES, BYTES).withName(name).withNumberOfPartitions(1));
    }

    private static void sink(Topology topology, Topic topic, String... parents) {
        topology.addSink(topic.name(), topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), parents);
    }
}
