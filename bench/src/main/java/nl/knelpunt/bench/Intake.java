package nl.knelpunt.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Measures how fast the processor takes in a topic, by what it has committed, from its first commit on. */
final class Intake {
    private static final String GROUP = "knelpunt-processor";
    private static final int LOOK_AGAIN_MILLIS = 250;
    private static final long GIVE_UP_NANOS = 600_000_000_000L;

    private final Map<String, Object> kafka;
    private final Topic topic;

    Intake(Map<String, Object> kafka, Topic topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /** @return records a second; when it returns all are taken in */
    double perSecond() throws Exception {
        try (var admin = Admin.create(kafka)) {
            var all = end(admin);
            var giveUp = System.nanoTime() + GIVE_UP_NANOS;
            var first = 0L;
            var firstAt = 0L;
            var taken = 0L;
            while (taken < all) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("only " + taken + " of " + all + " were taken in in ten minutes");
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
                taken = committed(admin);
                if (first == 0 && taken > 0) {
                    first = taken;
                    firstAt = System.nanoTime();
                }
            }
            return (taken - first) * 1e9 / Math.max(1, System.nanoTime() - firstAt);
        }
    }

    private long end(Admin admin) throws Exception {
        var partitions = admin.describeTopics(List.of(topic.name()))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .partitions();
        var wanted = partitions.stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic.name(), partition.partition()),
                        _ -> OffsetSpec.latest()));
        return admin.listOffsets(wanted).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private long committed(Admin admin) throws Exception {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic.name()) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }
}
