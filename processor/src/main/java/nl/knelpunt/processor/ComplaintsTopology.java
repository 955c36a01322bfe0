package nl.knelpunt.processor;

import java.time.InstantSource;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/**
 * A complaint's way through the processor: decode, drop repeats, classify, remember. A stage that will not have a record
 * throws, and the record is a dead letter; each offset of {@code complaints.submitted} is answered once.
 */
final class ComplaintsTopology {
    static final String DECODE = "decode";
    static final String DROP_REPEATS = "drop-repeats";
    static final String CLASSIFY = "classify";
    static final String REMEMBER = "remember";

    private ComplaintsTopology() {}

    static Topology of(Verdicts verdicts, InstantSource clock) {
        var bytes = new ByteArrayDeserializer();
        var topology = new Topology()
                .addSource("submitted", bytes, bytes, Topics.SUBMITTED.name())
                .addProcessor(DECODE, Decode::new, "submitted")
                .addProcessor(DROP_REPEATS, () -> new DropRepeats(clock), DECODE)
                .addProcessor(CLASSIFY, () -> new Classify(verdicts), DROP_REPEATS)
                .addProcessor(REMEMBER, Remember::new, CLASSIFY)
                .addStateStore(KnownIds.storeBuilder(), DROP_REPEATS, REMEMBER);
        sink(topology, Topics.REPEATED, DROP_REPEATS);
        sink(topology, Topics.CLASSIFIED, REMEMBER);
        return topology;
    }

    private static void sink(Topology topology, Topic topic, String parent) {
        topology.addSink(topic.name(), topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }
}
