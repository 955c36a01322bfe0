package nl.knelpunt.notifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The problems that are open, few at a time; every task knows them all. */
final class OpenProblems {
    static final String STORE = "open-problems";

    /** One that is heard of no more was lost sight of: it must not swallow complaints for ever. */
    static final Duration KEPT_UNHEARD = Duration.ofDays(14);

    private static final String SEPARATOR = "/";

    private final KeyValueStore<String, byte[]> store;

    OpenProblems(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    void learn(BottleneckDetected problem, long nowMillis) {
        var key = cell(problem.step(), problem.fault()) + problem.problemId();
        if (problem.state() == BottleneckDetected.State.CLOSED) {
            store.delete(key);
        } else {
            store.put(key, Json.write(new Known(problem, nowMillis)));
        }
    }

    /** @return the id of the open problem that it belongs to, if its department hears of that */
    Optional<String> problemOf(Belonging complaint, Journey journey) {
        if (!complaint.department().equals(journey.departmentOf(complaint.step()))) {
            return Optional.empty();
        }
        try (var here = store.prefixScan(cell(complaint.step(), complaint.fault()), new StringSerializer())) {
            while (here.hasNext()) {
                var problem = Json.read(here.next().value, Known.class).problem();
                if (complaint.isTo(problem)) {
                    return Optional.of(problem.problemId());
                }
            }
        }
        return Optional.empty();
    }

    void forgetTheUnheard(long nowMillis) {
        var unheard = new ArrayList<String>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                if (Json.read(entry.value, Known.class).heardAtMillis() + KEPT_UNHEARD.toMillis() <= nowMillis) {
                    unheard.add(entry.key);
                }
            });
        }
        unheard.forEach(store::delete);
    }

    /** Ids hold no slash. */
    private static String cell(String step, String fault) {
        return step + SEPARATOR + fault + SEPARATOR;
    }

    private record Known(BottleneckDetected problem, long heardAtMillis) {}
}
