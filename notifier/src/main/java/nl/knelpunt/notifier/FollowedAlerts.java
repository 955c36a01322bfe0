package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Json;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The alerts that are followed, and by what they are found. Not for several threads. */
final class FollowedAlerts {
    static final String STORE = "followed-alerts";

    private final Supplier<KeyValueStore<String, byte[]>> store;
    private final Map<String, Long> dueAt = new HashMap<>();
    private final Map<String, Set<String>> repeatedByGroup = new HashMap<>();
    private final Map<String, Set<String>> byContent = new HashMap<>();

    /** @param store asked for each time, since Streams may begin anew with another */
    FollowedAlerts(Supplier<KeyValueStore<String, byte[]>> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** Forgets what is not in the store: Streams begins anew where a transaction was aborted. */
    void load() {
        dueAt.clear();
        repeatedByGroup.clear();
        byContent.clear();
        try (var kept = store.get().all()) {
            kept.forEachRemaining(entry -> note(Json.read(entry.value, Followed.class)));
        }
    }

    /** After the clock may have been set back. */
    void rebase(long nowMillis) {
        found(List.copyOf(dueAt.keySet()).stream())
                .filter(followed -> followed.setAtMillis() > nowMillis)
                .forEach(followed -> keep(followed.rebased(nowMillis)));
    }

    /** @return the ids of those of which something is due */
    List<String> due(long nowMillis) {
        var due = new ArrayList<String>();
        dueAt.forEach((id, atMillis) -> {
            if (atMillis <= nowMillis) {
                due.add(id);
            }
        });
        return due;
    }

    @Nullable
    Followed find(String id) {
        var kept = store.get().get(id);
        return kept == null ? null : Json.read(kept, Followed.class);
    }

    /** The alert that it answers, and all that tells its department nothing but what it answers. */
    List<Followed> answeredBy(AlertAnswered answer) {
        var id = Followed.id(answer);
        var contents = Followed.contents(answer);
        return found(Stream.concat(Stream.of(id), contents.stream().flatMap(content -> in(byContent, content))))
                .filter(followed -> followed.id().equals(id)
                        || (followed.alert().department().equals(answer.department())
                                && contents.containsAll(followed.contents())))
                .toList();
    }

    /** Its twins that tell nothing but what it tells. */
    List<Followed> within(Followed followed) {
        return twins(followed)
                .filter(twin -> followed.contents().containsAll(twin.contents()))
                .toList();
    }

    /** Its twins that tell all that it tells. */
    List<Followed> around(Followed followed) {
        return twins(followed)
                .filter(twin -> twin.contents().containsAll(followed.contents()))
                .toList();
    }

    private Stream<Followed> twins(Followed followed) {
        return found(followed.contents().stream().flatMap(content -> in(byContent, content)))
                .filter(followed::isTwin);
    }

    /** Those of its group that are repeated. */
    List<Followed> repeatedWith(AlertRaised alert) {
        return found(in(repeatedByGroup, Followed.groupOf(alert))).toList();
    }

    void keep(Followed followed) {
        note(followed);
        store.get().put(followed.id(), Json.write(followed));
    }

    void forget(Followed followed) {
        dueAt.remove(followed.id());
        remove(repeatedByGroup, Followed.groupOf(followed.alert()), followed);
        followed.contents().forEach(content -> remove(byContent, content, followed));
        store.get().delete(followed.id());
    }

    private Stream<Followed> found(Stream<String> ids) {
        return ids.distinct().map(this::find).filter(Objects::nonNull);
    }

    private void note(Followed followed) {
        var group = Followed.groupOf(followed.alert());
        dueAt.put(followed.id(), followed.firstDueAtMillis());
        followed.contents().forEach(content -> add(byContent, content, followed));
        if (followed.repeatAtMillis() == Long.MAX_VALUE) {
            remove(repeatedByGroup, group, followed);
        } else {
            add(repeatedByGroup, group, followed);
        }
    }

    private static Stream<String> in(Map<String, Set<String>> index, String key) {
        return List.copyOf(index.getOrDefault(key, Set.of())).stream();
    }

    private static void add(Map<String, Set<String>> index, String key, Followed followed) {
        index.computeIfAbsent(key, none -> new HashSet<>()).add(followed.id());
    }

    private static void remove(Map<String, Set<String>> index, String key, Followed followed) {
        index.computeIfPresent(key, (known, ids) -> {
            ids.remove(followed.id());
            return ids.isEmpty() ? null : ids;
        });
    }
}
