package nl.knelpunt.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes Knelpunt's topics, and says where those on the broker differ from what they should be. */
public final class TopicAdmin {
    private static final int TIMEOUT_SECONDS = 15;
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final Map<String, Object> kafka;

    /** @param kafka settings for the client */
    public TopicAdmin(Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.putIfAbsent("default.api.timeout.ms", TIMEOUT_SECONDS * 1000);
        this.kafka.putIfAbsent("request.timeout.ms", TIMEOUT_SECONDS * 1000);
    }

    /**
     * Makes the topics that are missing, and waits until they take records; leaves the others as they are.
     *
     * @param partitions of each; of those that must have as many as one that is there already, as many as that has
     * @param replication copies of each; -1 for the broker's default
     * @return the names of those made
     * @throws KafkaException if the broker does not answer or refuses
     */
    public List<String> create(int partitions, short replication) {
        try (var admin = Admin.create(kafka)) {
            var existing = await(admin.listTopics().names());
            var missing = Topics.ALL.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            var counts = partitions(admin, missing, existing, partitions);
            var creations = admin.createTopics(counts.entrySet().stream()
                            .map(entry -> new NewTopic(entry.getKey().name(), entry.getValue(), replication)
                                    .configs(entry.getKey().allSettings()))
                            .toList())
                    .values();
            var made = new ArrayList<Topic>();
            for (var topic : missing) {
                var creation = creations.get(topic.name());
                if (creation != null && isMade(creation)) {
                    made.add(topic);
                }
            }
            counts.keySet().retainAll(made);
            awaitLeaders(admin, counts);
            return made.stream().map(Topic::name).toList();
        }
    }

    /**
     * @return how many partitions a topic has
     * @throws KafkaException if the broker does not answer or refuses, or there is no such topic
     */
    public int partitions(Topic topic) {
        try (var admin = Admin.create(kafka)) {
            return await(admin.describeTopics(List.of(topic.name())).allTopicNames()).values().stream()
                    .mapToInt(description -> description.partitions().size())
                    .sum();
        }
    }

    /**
     * @return a sentence for each difference; empty if all is well
     * @throws KafkaException if the broker does not answer or refuses
     */
    public List<String> differences() {
        try (var admin = Admin.create(kafka)) {
            var existing = await(admin.listTopics().names());
            var differences = new ArrayList<String>();
            Topics.ALL.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .forEach(topic -> differences.add(topic.name() + " is missing: run knelpunt topics create"));
            var present = Topics.ALL.stream()
                    .filter(topic -> existing.contains(topic.name()))
                    .toList();
            var names = present.stream().map(Topic::name).toList();
            comparePartitions(await(admin.describeTopics(names).allTopicNames()), differences);
            compareSettings(
                    present,
                    await(admin.describeConfigs(names.stream()
                                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                                    .toList())
                            .all()),
                    differences);
            return differences;
        }
    }

    private static Map<Topic, Integer> partitions(
            Admin admin, List<Topic> missing, Set<String> existing, int partitions) {
        var counts = new LinkedHashMap<Topic, Integer>();
        missing.forEach(topic -> counts.put(topic, partitions));
        for (var group : Topics.EQUALLY_MANY_PARTITIONS) {
            var names =
                    group.stream().map(Topic::name).filter(existing::contains).toList();
            await(admin.describeTopics(names).allTopicNames()).values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .max()
                    .ifPresent(most -> group.forEach(topic -> counts.computeIfPresent(topic, (_, _) -> most)));
        }
        return counts;
    }

    /**
     * A topic is listed before its partitions are led. A first batch that is refused then, while the second is taken, stays
     * out of order for good: it would be reported as lost after the client's whole time-out.
     */
    private static void awaitLeaders(Admin admin, Map<Topic, Integer> partitions) {
        var topics = partitions.keySet().stream().map(Topic::name).toList();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach((topic, count) -> {
            for (int partition = 0; partition < count; partition++) {
                latest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        });
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (true) {
            try {
                await(admin.describeTopics(topics).allTopicNames());
                await(admin.listOffsets(latest).all());
                return;
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
            }
        }
    }

    private static void comparePartitions(Map<String, TopicDescription> topics, List<String> differences) {
        for (var group : Topics.EQUALLY_MANY_PARTITIONS) {
            var counts = new LinkedHashMap<String, Integer>();
            for (var topic : group) {
                var found = topics.get(topic.name());
                if (found != null) {
                    counts.put(topic.name(), found.partitions().size());
                }
            }
            var most = counts.values().stream().max(Integer::compare).orElse(0);
            var fewer = names(counts, count -> count < most);
            if (!fewer.isEmpty()) {
                differences.add(fewer + " must have as many partitions as " + names(counts, most::equals) + ", " + most
                        + ": stop the services, then for each run kafka-topics.sh --alter --topic NAME --partitions "
                        + most);
            }
        }
    }

    private static String names(Map<String, Integer> counts, Predicate<Integer> which) {
        return counts.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" and "));
    }

    private static void compareSettings(
            List<Topic> topics, Map<ConfigResource, Config> found, List<String> differences) {
        var byName = found.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        for (var topic : topics) {
            topic.settings().forEach((name, wanted) -> {
                var config = byName.get(topic.name());
                var entry = config == null ? null : config.get(name);
                if (entry == null || !wanted.equals(entry.value())) {
                    differences.add(topic.name() + " has " + name + "=" + (entry == null ? "" : entry.value())
                            + ", should be " + wanted);
                }
            });
        }
    }

    /** Not if another instance was first. */
    private static boolean isMade(KafkaFuture<Void> creation) {
        try {
            await(creation);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("Kafka did not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
