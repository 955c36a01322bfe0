package nl.knelpunt.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka whether the producer's topics could be written to now, at the cost of one small request. */
final class KafkaProbe implements AutoCloseable {
    private static final List<String> TOPICS = List.of(Topics.SUBMITTED.name(), Topics.ORDERS.name());
    private static final DescribeTopicsOptions TIMEOUT = new DescribeTopicsOptions().timeoutMs(2_000);

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    KafkaProbe(Map<String, Object> settings) {
        this.settings = settings;
    }

    /** @throws KafkaException if they could not, or nobody answers */
    void ask() throws InterruptedException {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        try {
            var topics = admin.describeTopics(TOPICS, TIMEOUT).allTopicNames().get();
            if (topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .anyMatch(partition -> partition.leader() == null)) {
                throw new LeaderNotAvailableException("a partition has no leader");
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }

    /** For the log. Not the messages of what failed in sending, which may quote a record. */
    static String reason(Throwable failure) {
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
