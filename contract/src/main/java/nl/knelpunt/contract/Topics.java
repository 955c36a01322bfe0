package nl.knelpunt.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Knelpunt's topics, once. */
public final class Topics {
    /** Of every topic unless made otherwise; see {@link #EQUALLY_MANY_PARTITIONS}. */
    public static final int PARTITIONS = 12;

    /** A record on the way, which holds the complaint and what was found of it. */
    public static final int EVENT_BYTES = 2 * 1024 * 1024;

    /** A dead letter holds a record of any other topic, and headers that say why: with equal limits it would not fit. */
    public static final int DEAD_LETTER_BYTES = 2 * EVENT_BYTES;

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration YEAR = Duration.ofDays(365);
    /** As Kafka writes it. */
    private static final Duration FOR_EVER = Duration.ofMillis(-1);

    private static final Map<String, String> EVENT = maxBytes(EVENT_BYTES);

    /** Repeats are judged by the broker's clock, so the broker stamps the records. */
    public static final Topic SUBMITTED = new Topic(
            "complaints.submitted",
            "complaint id",
            List.of(ComplaintSubmitted.class),
            MONTH,
            Map.of("message.timestamp.type", "LogAppendTime"));

    public static final Topic ORDERS =
            new Topic("orders.progressed", "order id", List.of(OrderProgressed.class), QUARTER, Map.of());
    public static final Topic CLASSIFIED =
            new Topic("complaints.classified", "complaint id", List.of(ComplaintClassified.class), YEAR, EVENT);
    public static final Topic REVISED =
            new Topic("complaints.revised", "complaint id", List.of(ComplaintClassified.class), YEAR, EVENT);
    public static final Topic REPEATED =
            new Topic("complaints.repeated", "complaint id", List.of(ComplaintRepeated.class), MONTH, Map.of());
    public static final Topic CORRECTED =
            new Topic("complaints.corrected", "complaint id", List.of(ComplaintCorrected.class), YEAR, Map.of());
    public static final Topic HANDLED =
            new Topic("complaints.handled", "complaint id", List.of(ComplaintHandled.class), YEAR, Map.of());
    public static final Topic NORMS = new Topic(
            "norms.learnt",
            "stretch, and attribute",
            List.of(NormLearnt.class),
            QUARTER,
            Map.of("cleanup.policy", "compact,delete"));
    public static final Topic BOTTLENECKS =
            new Topic("bottlenecks.detected", "step and fault", List.of(BottleneckDetected.class), YEAR, Map.of());
    public static final Topic INTERVENTIONS = new Topic(
            "interventions.made",
            "intervention id",
            List.of(InterventionMade.class),
            YEAR,
            Map.of("cleanup.policy", "compact,delete"));
    public static final Topic RAISED =
            new Topic("alerts.raised", "receiver", List.of(AlertRaised.class, HeldBack.class), MONTH, EVENT);
    public static final Topic DELIVERED = new Topic(
            "alerts.delivered",
            "alert id and receiver",
            List.of(AlertDelivered.class),
            YEAR,
            Map.of("cleanup.policy", "compact,delete"));
    public static final Topic SWITCHED = new Topic(
            "receivers.switched",
            "receiver",
            List.of(ReceiverSwitched.class),
            FOR_EVER,
            Map.of("cleanup.policy", "compact"));
    public static final Topic ANSWERED =
            new Topic("alerts.answered", "matter", List.of(AlertAnswered.class), MONTH, EVENT);
    public static final Topic SILENCES = new Topic(
            "silences.made",
            "silence id",
            List.of(SilenceMade.class),
            YEAR,
            Map.of("cleanup.policy", "compact,delete"));
    public static final Topic DEAD =
            new Topic("complaints.dead", "as it came", List.of(), MONTH, maxBytes(DEAD_LETTER_BYTES));

    public static final List<Topic> ALL = List.of(
            SUBMITTED,
            ORDERS,
            CLASSIFIED,
            REVISED,
            REPEATED,
            CORRECTED,
            HANDLED,
            NORMS,
            BOTTLENECKS,
            INTERVENTIONS,
            RAISED,
            DELIVERED,
            SWITCHED,
            ANSWERED,
            SILENCES,
            DEAD);

    /**
     * What is about one complaint or alert must be in the partition of one number, so that one reader finds it all; and what the
     * notifier sends on by receiver or department gets as many partitions as the largest of what it reads, and must meet the alerts.
     */
    public static final List<List<Topic>> EQUALLY_MANY_PARTITIONS =
            List.of(List.of(CLASSIFIED, REVISED, BOTTLENECKS, RAISED, DELIVERED, ANSWERED));

    private Topics() {}

    private static Map<String, String> maxBytes(int bytes) {
        return Map.of("max.message.bytes", Integer.toString(bytes));
    }
}
