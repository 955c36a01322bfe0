package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.AlertedComplaint;
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
    private final Map<String, Set<String>> byComplaint = new HashMap<>();

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
        byComplaint.clear();
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
        dueAt.forEach((alertId, atMillis) -> {
            if (atMillis <= nowMillis) {
                due.add(alertId);
            }
        });
        return due;
    }

    @Nullable
    Followed find(String alertId) {
        var kept = store.get().get(alertId);
        return kept == null ? null : Json.read(kept, Followed.class);
    }

    /** The alert that it answers, and others of which it answers all complaints since it told them together. */
    List<Followed> answeredBy(AlertAnswered answer) {
        var complaints =
                answer.complaints().stream().map(AlertedComplaint::complaintId).collect(Collectors.toSet());
        var told = complaints.stream().flatMap(complaint -> byComplaint.getOrDefault(complaint, Set.of()).stream());
        return found(Stream.concat(Stream.of(answer.alertId()), told))
                .filter(followed ->
                        followed.alert().alertId().equals(answer.alertId()) || followed.isWithin(answer, complaints))
                .toList();
    }

    /** Those of its group that are repeated. */
    List<Followed> repeatedWith(AlertRaised alert) {
        return found(List.copyOf(repeatedByGroup.getOrDefault(Followed.groupOf(alert), Set.of())).stream())
                .toList();
    }

    void keep(Followed followed) {
        note(followed);
        store.get().put(followed.alert().alertId(), Json.write(followed));
    }

    void forget(AlertRaised alert) {
        dueAt.remove(alert.alertId());
        remove(repeatedByGroup, Followed.groupOf(alert), alert);
        alert.complaints().forEach(complaint -> remove(byComplaint, complaint.complaintId(), alert));
        store.get().delete(alert.alertId());
    }

    private Stream<Followed> found(Stream<String> alertIds) {
        return alertIds.distinct().map(this::find).filter(Objects::nonNull);
    }

    private void note(Followed followed) {
        var alert = followed.alert();
        dueAt.put(alert.alertId(), followed.firstDueAtMillis());
        for (var complaint : alert.complaints()) {
            add(byComplaint, complaint.complaintId(), alert);
        }
        if (followed.repeatAtMillis() == Long.MAX_VALUE) {
            remove(repeatedByGroup, Followed.groupOf(alert), alert);
        } else {
            add(repeatedByGroup, Followed.groupOf(alert), alert);
        }
    }

    private static void add(Map<String, Set<String>> index, String key, AlertRaised alert) {
        index.computeIfAbsent(key, none -> new HashSet<>()).add(alert.alertId());
    }

    private static void remove(Map<String, Set<String>> index, String key, AlertRaised alert) {
        index.computeIfPresent(key, (known, alerts) -> {
            alerts.remove(alert.alertId());
            return alerts.isEmpty() ? null : alerts;
        });
    }
}
