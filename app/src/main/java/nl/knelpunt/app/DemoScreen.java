package nl.knelpunt.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import nl.knelpunt.service.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Shows what goes by: each complaint with its verdict and who heard, and every minute where it hurts. */
final class DemoScreen implements Service {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TABLE_EVERY = Duration.ofMinutes(1);
    private static final List<Topic> SHOWN = List.of(Topics.CLASSIFIED, Topics.RAISED, Topics.DELIVERED);
    private static final int MOST_UNDER_WAY = 10_000;

    private final Map<String, Object> kafka;
    private final PrintStream out;
    private final PainTable pain = new PainTable();
    private final Map<String, ComplaintClassified> underWay = recent();
    private final Map<String, AlertRaised> raised = recent();
    private final Map<TopicPartition, Long> news = new HashMap<>();
    private final Thread reader;
    private volatile boolean closing;

    DemoScreen(Map<String, Object> kafka, PrintStream out) {
        this.kafka = kafka;
        this.out = out;
        this.reader = Thread.ofPlatform().name("screen").unstarted(this::watch);
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void close() {
        closing = true;
        try {
            reader.join(Duration.ofSeconds(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            open(consumer);
            var table = Instant.now().plus(TABLE_EVERY);
            while (!closing) {
                consumer.poll(POLL).forEach(this::show);
                if (Instant.now().isAfter(table)) {
                    out.println(pain.draw());
                    table = table.plus(TABLE_EVERY);
                }
            }
        } catch (KafkaException e) {
            out.println("The screen stops: " + e.getClass().getSimpleName());
        }
    }

    /** The table counts from the beginning, the complaints are shown from now on. */
    private void open(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = SHOWN.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        news.putAll(consumer.endOffsets(partitions));
        for (var partition : partitions) {
            if (partition.topic().equals(Topics.CLASSIFIED.name())) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, news.getOrDefault(partition, 0L));
            }
        }
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var isNew = record.offset() >= news.getOrDefault(partition, 0L);
        switch (open(record)) {
            case ComplaintClassified classified -> {
                pain.count(classified);
                if (isNew) {
                    underWay.put(classified.complaintId(), classified);
                }
            }
            case HeldBack held -> card(held.complaintId(), "nobody is alerted: " + held.reason());
            case AlertRaised alert -> raised.put(alert.alertId(), alert);
            case AlertDelivered outcome -> tell(outcome);
            case null, default -> {}
        }
    }

    private void tell(AlertDelivered outcome) {
        var alert = outcome.state() == AlertDelivered.State.PENDING ? null : raised.remove(outcome.alertId());
        if (alert != null) {
            var heard = outcome.state() == AlertDelivered.State.DELIVERED ? " heard" : " could not be told";
            alert.complaints()
                    .forEach(complaint -> card(
                            complaint.complaintId(),
                            Style.BOLD.of(alert.department()) + heard + after(complaint.submittedAt(), outcome.at())));
        }
    }

    private void card(String complaintId, String outcome) {
        var classified = underWay.remove(complaintId);
        if (classified != null) {
            out.println(DemoCard.of(classified, outcome));
        }
    }

    private static String after(Instant from, Instant to) {
        var seconds = Duration.between(from, to).toMillis() / 1000.0;
        return Style.DIM.of(String.format(java.util.Locale.ROOT, ", %.1f s after it was sent", seconds));
    }

    private static @Nullable Event open(ConsumerRecord<byte[], byte[]> record) {
        try {
            var topic = SHOWN.stream()
                    .filter(candidate -> candidate.name().equals(record.topic()))
                    .findFirst()
                    .orElseThrow();
            return record.value() == null ? null : Envelope.open(topic, record.headers(), record.value());
        } catch (UnreadableException e) {
            return null;
        }
    }

    /** What never comes to an end is forgotten in the end. */
    private static <V> Map<String, V> recent() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_UNDER_WAY;
            }
        };
    }
}
