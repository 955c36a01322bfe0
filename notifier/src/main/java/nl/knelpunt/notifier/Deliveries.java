package nl.knelpunt.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Limits;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads raised alerts, hands each to its receiver's lane, writes down what became of it, and only then commits. All but the
 * lanes happens on the one thread that calls {@link #turn()}; the lanes and the Kafka producer answer through its inbox.
 */
final class Deliveries implements AutoCloseable {
    static final String GROUP = "knelpunt-notifier-deliveries";

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
    private static final Duration ASK_EVERY = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int MOST_READS = 20;

    // together less than Service.CLOSE_SECONDS
    private static final Duration FINISH_TRIES = Duration.ofSeconds(4);
    private static final Duration FINISH_WRITES = Duration.ofSeconds(1);
    private static final Duration FINISH_COMMIT = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Object> kafka;
    private final AlertReader reader;
    private final Writing writing;
    private final OutcomeLog log;
    private final SwitchReader switches;
    private final Lanes lanes;
    private final InstantSource clock;
    private final Map<TopicPartition, PartitionProgress> progress = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private boolean assigned;
    private boolean connected;
    private Instant turnedAt = Instant.MIN;
    private Instant committedAt = Instant.MIN;
    private Instant askedAt = Instant.MIN;

    Deliveries(Map<String, Object> kafka, Lanes lanes, Switches switches, MeterRegistry metrics, InstantSource clock) {
        // moves only the partitions that must move: each takes reading its outcomes
        this.consumer = KafkaClients.consumer(
                kafka,
                Map.of(
                        "group.id",
                        GROUP,
                        "auto.offset.reset",
                        "earliest",
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName()));
        this.kafka = kafka;
        this.reader = new AlertReader(kafka);
        this.log = new OutcomeLog(kafka);
        this.writing = new Writing(log, metrics);
        this.switches = new SwitchReader(kafka, switches);
        this.lanes = lanes;
        this.clock = clock;
        lanes.tell(outcome -> writing.later(() -> told(outcome)));
        consumer.subscribe(List.of(Topics.RAISED.name()), new Assignment());
    }

    /** One round: what came in, what was answered, what is due, what may be committed. */
    void turn() {
        consumer.poll(POLL).forEach(this::begin);
        if (assigned) {
            switches.readOn();
        }
        writing.answer();
        var now = clock.instant();
        if (now.isBefore(turnedAt)) {
            progress.values().forEach(here -> here.waiting().waitAtMost(now.plus(Delivery.LONGEST_WAIT)));
        }
        turnedAt = now;
        progress.values().forEach(here -> resumeWhatIsDue(here, now));
        if (isTime(committedAt, COMMIT_EVERY, now)) {
            progress.values().forEach(here -> tellTogether(here, now));
            commit();
            committedAt = now;
        }
        if (!connected || isTime(askedAt, ASK_EVERY, now)) {
            connected = assigned && kafkaAnswers();
            askedAt = now;
        }
    }

    /** Whether it has its partitions, and Kafka answers. */
    boolean isConnected() {
        return connected;
    }

    /** Of several instances, one is. */
    boolean isFirst() {
        return progress.containsKey(new TopicPartition(Topics.RAISED.name(), 0));
    }

    int pendingCount() {
        return progress.values().stream()
                .mapToInt(here -> here.waiting().count())
                .sum();
    }

    /** Finishes the tries that are under way, writes them down, and commits. */
    @Override
    public void close() {
        try (log;
                reader;
                switches;
                lanes) {
            try {
                finish(job -> true);
            } finally {
                progress.clear();
                KafkaClients.close(consumer);
            }
        }
    }

    private void begin(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var here = progress.get(partition);
        if (here == null || !here.begin(record.offset())) {
            return;
        }
        Event event;
        try {
            event = open(record);
        } catch (RuntimeException e) {
            writing.keepAside(record, e, () -> here.written(record.offset()));
            return;
        }
        if (event instanceof AlertRaised alert) {
            deliver(new Job(partition, record.offset(), alert, 0, List.of(), false));
        } else {
            here.written(record.offset());
        }
    }

    private static Event open(ConsumerRecord<byte[], byte[]> record) {
        var event = Envelope.open(Topics.RAISED, record.headers(), record.value());
        // its outcomes bear these names, and have to fit their topic
        if (event instanceof AlertRaised alert
                && (Limits.name(alert.alertId()) != null || Limits.name(alert.receiver()) != null)) {
            throw new UnreadableException("an alert with an impossible name");
        }
        return event;
    }

    private void deliver(Job job) {
        var now = clock.instant();
        var dueAt = job.alert().dueAt();
        if (now.isBefore(dueAt)) {
            settle(new Outcome(job, State.PENDING, now, dueAt, null));
        } else if (!lanes.offer(job)) {
            settle(new Outcome(job, State.PENDING, now, now.plus(Lane.LATER), null));
        }
    }

    /** That a receiver is gone holds whoever has the partition, and is written before the alert is settled by it. */
    private void told(Outcome outcome) {
        var switched = outcome.switched();
        if (switched == null) {
            settle(outcome);
        } else {
            writing.write(switched, () -> settle(outcome));
        }
    }

    /** Of a partition that is no longer ours nothing is written: whoever has it now may know better. */
    private void settle(Outcome outcome) {
        var here = progress.get(outcome.job().partition());
        if (here == null) {
            return;
        }
        var event = outcome.toEvent();
        if (outcome.isNews()) {
            writing.write(event, () -> here.written(event));
        } else {
            here.wait(event);
        }
    }

    /** Those whose receiver is away cost no reading, so that they keep nothing from the others. */
    private void resumeWhatIsDue(PartitionProgress here, Instant now) {
        for (var reads = 0; reads < MOST_READS; ) {
            var due = here.waiting().takeDue(now);
            if (due == null) {
                return;
            }
            var busyUntil = lanes.busyUntil(due.receiver());
            if (busyUntil == null) {
                reads++;
                resume(here, due, now);
            } else if (lanes.isTooLate(due)) {
                giveUp(here, due, now);
            } else {
                here.wait(due, busyUntil);
            }
        }
    }

    private void resume(PartitionProgress here, AlertDelivered due, Instant now) {
        try {
            var at = due.source();
            reader.read(at, due.alertId())
                    .ifPresentOrElse(
                            alert -> deliver(new Job(
                                    new TopicPartition(at.topic(), at.partition()),
                                    at.offset(),
                                    alert,
                                    due.attempts(),
                                    due.lastAttempts(),
                                    true)),
                            () -> giveUp(here, due, now));
        } catch (TimeoutException e) {
            here.wait(due, now.plus(Lane.LATER));
        }
    }

    /** What waits for long becomes one alert, which is raised and delivered as any; the others are settled by it. */
    private void tellTogether(PartitionProgress here, Instant now) {
        var waiting = here.waiting().together(now);
        if (waiting.isEmpty()) {
            return;
        }
        var range = AlertRange.read(kafka, waiting);
        var ordinary = range.found().stream()
                .filter(found -> Together.isOrdinary(found.alert()))
                .toList();
        var kept = ordinary.stream().map(AlertRange.Found::last).collect(Collectors.toSet());
        waiting.stream()
                .filter(last -> last.source().offset() < range.end() && !kept.contains(last))
                .forEach(last -> here.waiting().tellAlone(last.source().offset()));
        ordinary.stream()
                .collect(Collectors.groupingBy(found -> found.alert().department()))
                .values()
                .forEach(found -> tellTogether(here, found, now));
    }

    private void tellTogether(PartitionProgress here, List<AlertRange.Found> ofOneDepartment, Instant now) {
        var alerts = Together.fitting(
                ofOneDepartment.stream().map(AlertRange.Found::alert).toList());
        if (alerts.size() < 2) {
            // it hinders those after it, or has none
            here.waiting().tellAlone(ofOneDepartment.getFirst().last().source().offset());
            return;
        }
        var together = ofOneDepartment.stream()
                .limit(alerts.size())
                .map(AlertRange.Found::last)
                .toList();
        together.forEach(last -> here.waiting().take(last.source().offset()));
        writing.write(
                Together.of(alerts, now),
                () -> together.forEach(last -> {
                    var event = Outcome.summarised(last, now);
                    writing.write(event, () -> here.written(event));
                }));
    }

    private void giveUp(PartitionProgress here, AlertDelivered due, Instant now) {
        var event = Outcome.givenUp(due, now);
        writing.write(event, () -> here.written(event));
    }

    private Map<TopicPartition, OffsetAndMetadata> committable() {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        progress.forEach((partition, here) -> {
            var offset = here.committable();
            if (offset > committed.getOrDefault(partition, -1L)) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        });
        return offsets;
    }

    private void commit() {
        var offsets = committable();
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (done, failure) -> {
                // one that failed is done again: what was written is known without it
                if (failure == null) {
                    done.forEach((partition, offset) -> committed.put(partition, offset.offset()));
                }
            });
        }
    }

    private void finish(Predicate<Job> which) {
        lanes.finish(which, FINISH_TRIES);
        writing.finish(FINISH_WRITES);
        try {
            consumer.commitSync(committable(), FINISH_COMMIT);
        } catch (KafkaException e) {
            LOG.warn("offsets were not committed: {}", e.getClass().getName());
        }
    }

    private boolean kafkaAnswers() {
        try {
            consumer.endOffsets(consumer.assignment(), ANSWER);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Also after a clock that was ahead was set right. */
    private static boolean isTime(Instant last, Duration every, Instant now) {
        return Duration.between(last, now).abs().compareTo(every) >= 0;
    }

    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!assigned) {
                switches.readAll();
            }
            var now = clock.instant();
            for (var partition : partitions) {
                var here = new PartitionProgress();
                log.read(partition.partition(), now.minus(Topics.RAISED.kept()), here::restore);
                here.waiting().waitAtMost(now.plus(Delivery.LONGEST_WAIT));
                progress.put(partition, here);
            }
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            finish(job -> partitions.contains(job.partition()));
            forget(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            lanes.drop(job -> partitions.contains(job.partition()));
            forget(partitions);
        }

        private void forget(Collection<TopicPartition> partitions) {
            partitions.forEach(progress::remove);
            partitions.forEach(committed::remove);
        }
    }
}
