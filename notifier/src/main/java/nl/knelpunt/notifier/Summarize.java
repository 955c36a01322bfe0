package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps a receiver's complaints until its summary is due, and tells them as one alert. One record a complaint is kept, not
 * one a summary: a list that is written anew for each of its complaints would cost their square.
 */
final class Summarize extends ContextualProcessor<byte[], byte[], byte[], Decision> {
    static final String STORE = "summaries";

    /** A summary that has this many is told at once: beyond it nobody reads on. */
    static final int MOST_COMPLAINTS = 500;

    /** And one that has this much: a record has a largest size, which names full of escapes would come to. */
    private static final int MOST_BYTES = Topics.EVENT_BYTES / 2;

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final String SEPARATOR = "/";

    private final Shop shop;
    private final Map<String, Open> open = new HashMap<>();

    Summarize(Shop shop) {
        this.shop = shop;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    @Override
    public void init(ProcessorContext<byte[], Decision> context) {
        super.init(context);
        try (var kept = store().all()) {
            kept.forEachRemaining(entry -> note(groupOf(entry.key), openedAt(entry.key), entry.value.length));
        }
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tellWhatIsDue);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var gathered = Json.read(record.value(), Decision.Gather.class);
        var group = gathered.group();
        var summary = note(group, context().currentSystemTimeMs(), record.value().length);
        store().put(key(group, summary.openedAtMillis(), summary.count()), record.value());
        if (summary.count() >= MOST_COMPLAINTS || summary.bytes() >= MOST_BYTES) {
            tell(group, context().currentSystemTimeMs());
        }
    }

    private void tellWhatIsDue(long nowMillis) {
        for (var group : List.copyOf(open.keySet())) {
            var summary = open.get(group);
            if (summary != null && summary.openedAtMillis() + pace(group).toMillis() <= nowMillis) {
                tell(group, nowMillis);
            }
        }
    }

    private void tell(String group, long nowMillis) {
        var gathered = new ArrayList<Decision.Gather>();
        var keys = new ArrayList<String>();
        try (var kept = store().prefixScan(group + SEPARATOR, new StringSerializer())) {
            kept.forEachRemaining(entry -> {
                keys.add(entry.key);
                gathered.add(Json.read(entry.value, Decision.Gather.class));
            });
        }
        decisions(gathered, Instant.ofEpochMilli(nowMillis))
                .forEach(decision -> context().forward(new Record<>(null, decision, nowMillis, new RecordHeaders())));
        keys.forEach(store()::delete);
        open.remove(group);
    }

    /** While they waited, some may have turned out to be part of a problem. */
    private List<Decision> decisions(List<Decision.Gather> gathered, Instant now) {
        var decisions = new ArrayList<Decision>();
        var told = new ArrayList<Decision.Gather>();
        var problems = new OpenProblems(context().getStateStore(OpenProblems.STORE));
        for (var one : gathered) {
            problems.problemOf(Belonging.of(one), shop.journey())
                    .ifPresentOrElse(problem -> decisions.addAll(heldBack(one, problem, now)), () -> told.add(one));
        }
        if (!told.isEmpty()) {
            decisions.add(new Decision.Now(alert(told, now)));
        }
        return decisions;
    }

    /** Nothing from all but the department's first receiver: what several wait for is one complaint. */
    private List<Decision> heldBack(Decision.Gather one, String problem, Instant now) {
        var first = shop.receiversOf(one.department()).stream().findFirst();
        return first.isPresent() && !first.get().id().equals(one.receiver())
                ? List.of()
                : Decision.partOf(
                        problem,
                        one.complaint().complaintId(),
                        one.department(),
                        one.complaint().orderId(),
                        now);
    }

    private static AlertRaised alert(List<Decision.Gather> told, Instant now) {
        var first = told.getFirst();
        return new AlertRaised(
                AlertIds.summary(first.group(), first.verdict()),
                first.receiver(),
                first.department(),
                now,
                now,
                told.stream().map(Decision.Gather::complaint).toList());
    }

    private Open note(String group, long nowMillis, int bytes) {
        return open.merge(group, new Open(nowMillis, 1, bytes), Open::plus);
    }

    /** A receiver that has left the configuration since: what waits for it is told now. */
    private Duration pace(String group) {
        var receiver = shop.receivers().get(receiverOf(group));
        return receiver == null || receiver.summary() == null ? Duration.ZERO : receiver.summary();
    }

    private KeyValueStore<String, byte[]> store() {
        return context().getStateStore(STORE);
    }

    /** Sorts by time, then by number. */
    private static String key(String group, long openedAtMillis, int number) {
        return group
                + SEPARATOR
                + String.format(Locale.ROOT, "%015d", openedAtMillis)
                + SEPARATOR
                + String.format(Locale.ROOT, "%05d", number);
    }

    private static String receiverOf(String group) {
        return group.substring(0, group.indexOf(SEPARATOR));
    }

    private static String groupOf(String key) {
        var parts = key.split(SEPARATOR, -1);
        return parts[0] + SEPARATOR + parts[1];
    }

    private static long openedAt(String key) {
        return Long.parseLong(key.split(SEPARATOR, -1)[2]);
    }

    private record Open(long openedAtMillis, int count, long bytes) {
        Open plus(Open more) {
            return new Open(openedAtMillis, count + more.count, bytes + more.bytes);
        }
    }
}
