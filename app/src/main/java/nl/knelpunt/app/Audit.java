package nl.knelpunt.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.RecordHeaders;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Proves from the topics alone that nothing was lost: reads the complaints submitted in a window, and every answer to them.
 * What comes in after the window is left out, so that the books of a running system can be closed. Not thread-safe.
 */
final class Audit implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<Topic> READ =
            List.of(Topics.SUBMITTED, Topics.CLASSIFIED, Topics.REPEATED, Topics.DEAD, Topics.RAISED, Topics.DELIVERED);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> starts = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Books books = new Books();

    /**
     * Opens a window that starts at the beginning of all topics and does not end.
     *
     * @param kafka settings for a client
     */
    Audit(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        for (var topic : READ) {
            consumer.partitionsFor(topic.name())
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
        startAt(consumer.beginningOffsets(partitions));
    }

    /** Leaves out what is in the topics now. */
    void startNow() {
        startAt(consumer.endOffsets(partitions));
    }

    /** Leaves out what was written before. Answers are never older than what they answer. */
    void startAt(Instant time) {
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        var offsets = new HashMap<>(consumer.endOffsets(partitions));
        consumer.offsetsForTimes(times).forEach((partition, at) -> {
            if (at != null) {
                offsets.put(partition, at.offset());
            }
        });
        startAt(offsets);
    }

    /** Leaves out what is submitted from now on. */
    void endNow() {
        ends.putAll(consumer.endOffsets(partitions));
    }

    /** Reads on to where the topics end now. */
    AuditReport read() {
        var upTo = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(at -> consumer.position(at) < upTo.getOrDefault(at, 0L))) {
            consumer.poll(POLL).forEach(this::enter);
        }
        return books.report();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void startAt(Map<TopicPartition, Long> offsets) {
        starts.putAll(offsets);
        offsets.forEach(consumer::seek);
    }

    private boolean isInWindow(@Nullable Source source) {
        if (source == null || !source.topic().equals(Topics.SUBMITTED.name())) {
            return false;
        }
        var partition = new TopicPartition(source.topic(), source.partition());
        return source.offset() >= starts.getOrDefault(partition, 0L)
                && source.offset() < ends.getOrDefault(partition, Long.MAX_VALUE);
    }

    private void enter(ConsumerRecord<byte[], byte[]> record) {
        var own = new Source(record.topic(), record.partition(), record.offset());
        if (record.topic().equals(Topics.SUBMITTED.name())) {
            if (isInWindow(own)) {
                books.submitted(own.partition(), own.offset());
            }
        } else if (record.topic().equals(Topics.RAISED.name()) || record.topic().equals(Topics.DELIVERED.name())) {
            enterDecision(record);
        } else {
            var source = RecordHeaders.source(record.headers());
            if (source != null && isInWindow(source)) {
                enterAnswer(source, record);
            }
        }
    }

    private void enterAnswer(Source source, ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.DEAD.name())) {
            books.answered(source, Books.Answer.DEAD);
        } else if (record.topic().equals(Topics.REPEATED.name())) {
            books.answered(source, Books.Answer.REPEATED);
        } else if (open(record) instanceof ComplaintClassified classified) {
            books.answered(source, Books.Answer.CLASSIFIED);
            books.classified(classified);
        }
    }

    private void enterDecision(ConsumerRecord<byte[], byte[]> record) {
        var event = open(record);
        if (event instanceof AlertRaised alert) {
            books.raised(alert);
        } else if (event instanceof HeldBack held) {
            books.heldBack(held);
        } else if (event instanceof AlertDelivered outcome) {
            books.delivered(outcome);
        }
    }

    /** @return null for what is no event: its reader has put it aside, and it answers nothing */
    private static @Nullable Event open(ConsumerRecord<byte[], byte[]> record) {
        var topic = READ.stream()
                .filter(candidate -> candidate.name().equals(record.topic()))
                .findFirst()
                .orElseThrow();
        try {
            return record.value() == null ? null : Envelope.open(topic, record.headers(), record.value());
        } catch (UnreadableException e) {
            return null;
        }
    }
}
