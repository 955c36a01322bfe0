package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import nl.knelpunt.service.KafkaProbe;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which answers were given while their links live, on whatever instance: each reads them all by itself. Thread-safe. */
final class AnswersSeen implements AutoCloseable {
    /** Of the oldest beyond these nothing is known here; the topology drops a second answer all the same. */
    static final int MOST = 50_000;

    /** How often one alert may be taken: who promises for ever does nothing. */
    static final int MOST_PROMISES = 20;

    private static final Logger LOG = LoggerFactory.getLogger(AnswersSeen.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final InstantSource clock;
    private final SequencedMap<String, Seen> seen = new LinkedHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread reader = Thread.ofPlatform().name("answers").unstarted(this::keepReading);
    private volatile boolean caughtUp;

    /**
     * Who gave an answer, and when.
     *
     * @param until by when they promised something; null if they did not
     * @param times how often it was given, from 1 on
     */
    record Seen(String by, Instant at, @Nullable Instant until, int times) {
        private static Seen of(AlertAnswered answer, @Nullable Seen earlier) {
            var times = earlier == null ? 1 : earlier.times + 1;
            return new Seen(answer.by(), answer.answeredAt(), answer.until(), times);
        }

        /** Whether this is another promise, and a later one than that, and not one too many. */
        private boolean renews(Seen earlier) {
            return until != null && !until.equals(earlier.until) && !at.isBefore(earlier.at) && times <= MOST_PROMISES;
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Seen[" + at + "]";
        }
    }

    AnswersSeen(Map<String, Object> kafka, InstantSource clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    void start() {
        reader.start();
    }

    /** Whether it knows what was answered before it started. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** @param answer as of {@link AlertAnswered#answer()} */
    synchronized @Nullable Seen find(String answer) {
        return seen.get(answer);
    }

    /** @return the earlier one, which stays; null if this is new, or another promise */
    synchronized @Nullable Seen add(AlertAnswered answer) {
        var earlier = seen.get(answer.answer());
        var one = Seen.of(answer, earlier);
        if (earlier != null && !one.renews(earlier)) {
            return earlier;
        }
        seen.putLast(answer.answer(), one);
        if (seen.size() > MOST) {
            seen.pollFirstEntry();
        }
        return null;
    }

    /**
     * Of one that could not be written.
     *
     * @param earlier what it renewed; null if it was the first
     */
    synchronized void remove(AlertAnswered answer, @Nullable Seen earlier) {
        if (!Seen.of(answer, earlier).equals(seen.get(answer.answer()))) {
            return;
        }
        if (earlier == null) {
            seen.remove(answer.answer());
        } else {
            seen.put(answer.answer(), earlier);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (!reader.join(CLOSING)) {
                reader.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepReading() {
        do {
            try {
                read();
            } catch (KafkaException e) {
                LOG.warn("answers are not read now: {}", KafkaProbe.reason(e));
            } catch (RuntimeException e) {
                // the class only: messages may quote a record
                LOG.error("answers are not read now: {}", e.getClass().getName());
            }
        } while (!closed(PAUSE));
    }

    private void read() {
        var consumer = KafkaClients.consumer(kafka, Map.of());
        try {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            seek(consumer, partitions);
            var ends = consumer.endOffsets(partitions);
            while (!closed(Duration.ZERO)) {
                caughtUp = caughtUp
                        || partitions.stream().allMatch(at -> consumer.position(at) >= ends.getOrDefault(at, 0L));
                consumer.poll(POLL).forEach(this::note);
            }
        } finally {
            KafkaClients.close(consumer);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        var known = consumer.partitionsFor(Topics.ANSWERED.name());
        if (known == null || known.isEmpty()) {
            throw new UnknownTopicOrPartitionException("no answers");
        }
        return known.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void seek(KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        var since = clock.instant().minus(AnswerLink.LIFE).toEpochMilli();
        var times = new LinkedHashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, since));
        var ends = consumer.endOffsets(partitions);
        consumer.offsetsForTimes(times)
                .forEach((partition, first) ->
                        consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset()));
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (Envelope.open(Topics.ANSWERED, record.headers(), record.value()) instanceof AlertAnswered answer) {
                add(answer);
            }
        } catch (UnreadableException e) {
            // the topology keeps it aside
        }
    }

    private boolean closed(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
