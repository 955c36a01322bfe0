package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.knelpunt.contract.AlertDelivered.State;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import nl.knelpunt.service.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads raised alerts, hands each to its receiver's lane, writes down what became of it, and only then commits. All but the
 * lanes happens on the one thread that calls {@link #turn()}; the lanes and the Kafka producer answer through its inbox.
 */
final class Deliveries implements AutoCloseable {
    static final String GROUP = "knelpunt-notifier-deliveries";

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final int MOST_DUE = 50;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AlertReader reader;
    private final OutcomeLog log;
    private final Lanes lanes;
    private final InstantSource clock;
    private final Map<TopicPartition, PartitionProgress> progress = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private Instant committedAt = Instant.MIN;

    Deliveries(Map<String, Object> kafka, Lanes lanes, InstantSource clock) {
        var settings = new HashMap<>(kafka);
        settings.put("group.id", GROUP);
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.reader = new AlertReader(kafka);
        this.log = new OutcomeLog(kafka);
        this.lanes = lanes;
        this.clock = clock;
        lanes.tell(outcome -> inbox.add(() -> settle(outcome)));
        consumer.subscribe(List.of(Topics.RAISED.name()), new Assignment());
    }

    /** One round: what came in, what was answered, what is due, what may be committed. */
    void turn() {
        consumer.poll(POLL).forEach(this::begin);
        answer();
        resumeWhatIsDue();
        if (!clock.instant().isBefore(committedAt.plus(COMMIT_EVERY))) {
            commit();
        }
    }

    int pendingCount() {
        return progress.values().stream()
                .mapToInt(PartitionProgress::pendingCount)
                .sum();
    }

    /** Finishes the tries that are under way, writes them down, and commits. */
    @Override
    public void close() {
        try {
            lanes.close();
            answer();
            log.flush();
            answer();
            commit();
        } finally {
            consumer.close();
            reader.close();
            log.close();
        }
    }

    private void begin(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var here = progress.get(partition);
        if (here == null || !here.begin(record.offset())) {
            return;
        }
        try {
            if (record.value() == null) {
                throw new UnreadableException("no value");
            }
            if (Envelope.open(Topics.RAISED, record.headers(), record.value()) instanceof AlertRaised alert) {
                deliver(new Job(partition, record.offset(), alert, 0, List.of(), false));
            } else {
                here.written(record.offset());
            }
        } catch (UnreadableException e) {
            keepAside(record, partition, e);
        }
    }

    private void deliver(Job job) {
        if (!lanes.offer(job)) {
            var now = clock.instant();
            settle(new Outcome(job, State.PENDING, now, now.plus(LATER), null));
        }
    }

    private void settle(Outcome outcome) {
        var job = outcome.job();
        var here = progress.get(job.partition());
        if (here == null) {
            return;
        }
        var event = outcome.toEvent();
        if (outcome.attempt() == null && job.resumed()) {
            here.wait(event);
            return;
        }
        log.write(job.partition().partition(), event, whenWritten(() -> settle(outcome), () -> {
            here.written(job.offset());
            if (event.state() == State.PENDING) {
                here.wait(event);
            }
        }));
    }

    private void keepAside(ConsumerRecord<byte[], byte[]> record, TopicPartition partition, UnreadableException cause) {
        var source = new Source(record.topic(), record.partition(), record.offset());
        var letter = DeadLetter.of(source, record.key(), record.value(), record.headers(), cause);
        log.write(letter, whenWritten(() -> keepAside(record, partition, cause), () -> {
            var here = progress.get(partition);
            if (here != null) {
                here.written(record.offset());
            }
        }));
    }

    /** A write that failed is done again: until it is written the offset cannot be committed. */
    private Callback whenWritten(Runnable again, Runnable written) {
        return (metadata, failure) -> inbox.add(failure == null ? written : again);
    }

    private void answer() {
        for (var answer = inbox.poll(); answer != null; answer = inbox.poll()) {
            answer.run();
        }
    }

    private void resumeWhatIsDue() {
        var now = clock.instant();
        progress.forEach((partition, here) -> {
            for (var due : here.takeDue(now, MOST_DUE)) {
                if (lanes.isBusy(due.receiver())) {
                    here.wait(due.later(now.plus(LATER)));
                } else {
                    reader.read(partition, due.offset())
                            .ifPresent(alert -> deliver(
                                    new Job(partition, due.offset(), alert, due.attempts(), due.lastAttempts(), true)));
                }
            }
        });
    }

    private void commit() {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        progress.forEach((partition, here) -> {
            var offset = here.committable();
            if (offset >= 0 && offset != committed.getOrDefault(partition, -1L)) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        });
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets);
            offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
        committedAt = clock.instant();
    }

    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (var partition : partitions) {
                var here = new PartitionProgress();
                var since = clock.instant().minus(Topics.RAISED.kept());
                log.read(partition.partition(), since).forEach(here::restore);
                progress.put(partition, here);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(lanes::drop);
            answer();
            log.flush();
            answer();
            commit();
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(lanes::drop);
            partitions.forEach(progress::remove);
            partitions.forEach(committed::remove);
        }
    }
}
