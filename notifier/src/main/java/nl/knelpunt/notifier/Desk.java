package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A receiver's desk: gathers complaints into groups, and tells each group when it is due, the receiver's people work, and its
 * pace allows it. What had to wait is told as one.
 */
final class Desk extends ContextualProcessor<byte[], byte[], byte[], Decision> {
    static final String STORE = "groups";

    /** An alert tells no more one by one: beyond it nobody reads on. */
    static final int MOST_COMPLAINTS = 500;

    /** And no more than this: a record has a largest size, which names full of escapes would come to. */
    static final int MOST_BYTES = Topics.EVENT_BYTES / 2;

    private static final Duration TICK = Duration.ofMillis(200);

    private final Shop shop;
    private final OpeningHours hours;
    private final Routes routes;
    private final InstantSource clock;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    Desk(Shop shop, OpeningHours hours, InstantSource clock) {
        this.shop = shop;
        this.hours = hours;
        this.routes = new Routes(shop);
        this.clock = clock;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    @Override
    public void init(ProcessorContext<byte[], Decision> context) {
        super.init(context);
        // Streams begins anew with the same processor where a transaction was aborted
        groups.clear();
        try (var kept = store().all()) {
            kept.forEachRemaining(entry -> groups.put(entry.key, Json.read(entry.value, Group.class)));
        }
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> tellWhatIsDue(clock.millis()));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var gathered = Json.read(record.value(), Decision.Gather.class);
        var now = clock.millis();
        var known = groups.get(gathered.key());
        // one whose time is over, and which the next tick would end, is none
        var group = known == null || (known.isEmpty() && known.dueAtMillis() <= now)
                ? Group.begun(
                        gathered, now, routes.at(gathered.route()).grouping().groupWait())
                : known;
        if (group.waiting() >= MOST_COMPLAINTS || group.bytes() >= MOST_BYTES) {
            fold(gathered, now);
            group = group.folding();
        } else {
            members().keep(group, group.waiting(), record.value());
            group = group.with(record.value().length);
        }
        keep(group);
        if (group.dueAtMillis() <= now) {
            tell(group, now);
        }
    }

    private void tellWhatIsDue(long nowMillis) {
        for (var key : List.copyOf(groups.keySet())) {
            // one that was told with another is not there any more, or not due
            var group = groups.get(key);
            if (group == null) {
                continue;
            }
            var rebased = group.rebased(nowMillis);
            if (!rebased.equals(group)) {
                keep(rebased);
            }
            if (rebased.dueAtMillis() > nowMillis) {
                continue;
            }
            if (rebased.isEmpty()) {
                groups.remove(key);
                store().delete(key);
            } else {
                tell(rebased, nowMillis);
            }
        }
    }

    private void tell(Group due, long nowMillis) {
        var until = mayBeToldAt(due, nowMillis);
        if (until > nowMillis) {
            keep(due.heldUntil(until, nowMillis));
            return;
        }
        var together = due.held() ? heldWith(due) : List.of(due);
        var folded = together.stream().mapToInt(Group::folded).sum();
        var rest = new ArrayDeque<>(together);
        var telling = new Telling(shop, context(), due, Instant.ofEpochMilli(nowMillis));
        // of many groups never all at once: a night's complaints may be more than memory holds
        do {
            var gathered = takeFirst(rest);
            var left = rest.stream().mapToInt(Group::waiting).sum();
            telling.of(gathered, folded + left).forEach(decision -> forward(decision, nowMillis));
        } while (!telling.isTold() && !rest.isEmpty());
        rest.forEach(group -> members().take(group).forEach(gathered -> fold(gathered, nowMillis)));
        if (telling.isTold()) {
            var receiver = shop.receivers().get(due.receiver());
            if (receiver != null) {
                pace().told(receiver, nowMillis);
            }
        }
        together.forEach(group -> {
            var interval = routes.at(group.route()).grouping().groupInterval();
            keep(telling.isTold() ? group.told(nowMillis, interval) : group.untold(nowMillis, interval));
        });
    }

    private long mayBeToldAt(Group group, long nowMillis) {
        var receiver = shop.receivers().get(group.receiver());
        if (receiver == null) {
            return nowMillis;
        }
        var paced = Math.max(nowMillis, pace().next(receiver, nowMillis));
        return hours.of(routes.at(group.route()), group.department())
                .nextOpening(Instant.ofEpochMilli(paced))
                .toEpochMilli();
    }

    /** All that waits for the same is told at once, also what would have waited on: it would come a moment later. */
    private List<Group> heldWith(Group due) {
        return groups.values().stream()
                .filter(group -> group.held() && group.isOfTheSame(due) && !group.isEmpty())
                .toList();
    }

    /** Takes the complaints of the first groups, until they are as many as an alert tells. */
    private List<Decision.Gather> takeFirst(Queue<Group> groups) {
        var gathered = new ArrayList<Decision.Gather>();
        var bytes = 0L;
        while (!groups.isEmpty() && gathered.size() < MOST_COMPLAINTS && bytes < MOST_BYTES) {
            var group = groups.remove();
            bytes += group.bytes();
            gathered.addAll(members().take(group));
        }
        return gathered;
    }

    private void fold(Decision.Gather gathered, long nowMillis) {
        if (gathered.first()) {
            forward(
                    new Decision.Now(new HeldBack(
                            gathered.complaint().complaintId(),
                            gathered.department(),
                            HeldBack.Reason.FOLDED,
                            Instant.ofEpochMilli(nowMillis))),
                    nowMillis);
        }
    }

    private void forward(Decision decision, long nowMillis) {
        context().forward(new Record<>(null, decision, nowMillis, new RecordHeaders()));
    }

    private void keep(Group group) {
        groups.put(group.key(), group);
        store().put(group.key(), Json.write(group));
    }

    private Members members() {
        return new Members(context().getStateStore(Members.STORE));
    }

    private Pace pace() {
        return new Pace(context().getStateStore(Pace.STORE));
    }

    private KeyValueStore<String, byte[]> store() {
        return context().getStateStore(STORE);
    }
}
