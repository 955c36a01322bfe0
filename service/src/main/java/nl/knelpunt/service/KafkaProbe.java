package nl.knelpunt.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka whether topics could be written to now, at the cost of one small request. Not thread-safe. */
public final class KafkaProbe implements AutoCloseable {
    private static final DescribeTopicsOptions TIMEOUT = new DescribeTopicsOptions().timeoutMs(2_000);

    private final Map<String, Object> settings;
    private final List<String> topics;
    private @Nullable Admin admin;

    /** @param settings for Kafka clients */
    public KafkaProbe(Map<String, Object> settings, List<Topic> topics) {
        this.settings = settings;
        this.topics = topics.stream().map(Topic::name).toList();
    }

    /** @throws KafkaException if they could not, or nobody answers */
    public void ask() throws InterruptedException {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        try {
            var described =
                    admin.describeTopics(topics, TIMEOUT).allTopicNames().get();
            if (described.values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .anyMatch(partition -> partition.leader() == null)) {
                throw new LeaderNotAvailableException("a partition has no leader");
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }

    /** For the log. Not the messages of what failed in sending, which may quote a record. */
    public static String reason(Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException
                ? "a topic is missing, run: knelpunt topics create"
                : failure.getClass().getSimpleName();
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
