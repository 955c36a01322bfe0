package nl.knelpunt.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Shop;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Tells a problem to each of its receivers once: that it is there, at a bounded pace how it goes on, and that it is over. Always
 * by a timer, so that one that came and went while nobody listened is one alert.
 */
final class TellProblems extends ContextualProcessor<byte[], byte[], byte[], Decision> {
    static final String STORE = "told-problems";

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Shop shop;
    private final OpeningHours hours;
    private final InstantSource clock;
    private final Router router;

    TellProblems(Shop shop, OpeningHours hours, InstantSource clock) {
        this.shop = shop;
        this.hours = hours;
        this.clock = clock;
        this.router = new Router(shop);
    }

    /** Cached: one that holds back many complaints at once is written once a commit. */
    static StoreBuilder<KeyValueStore<String, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    @Override
    public void init(ProcessorContext<byte[], Decision> context) {
        super.init(context);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> tellWhatIsDue(clock.millis()));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var news = Json.read(record.value(), ProblemNews.class);
        var kept = store().get(news.problemId());
        var known = kept == null ? null : Json.read(kept, ProblemCourse.class);
        var detected = news.detected();
        if (detected != null) {
            heard(known, detected, clock.millis());
        } else if (known != null) {
            keep(known.withHeldBack(news.orderId()));
        }
    }

    private void heard(@Nullable ProblemCourse known, BottleneckDetected detected, long nowMillis) {
        if (known != null) {
            keep(known.with(detected, nowMillis));
        } else if (detected.state() != BottleneckDetected.State.CLOSED) {
            keep(ProblemCourse.begun(detected, nowMillis));
        }
    }

    private void tellWhatIsDue(long nowMillis) {
        for (var course : courses()) {
            if (course.isLostSightOf(nowMillis)) {
                forget(course);
            } else {
                tellWhomItIsDue(course, nowMillis);
            }
        }
    }

    /**
     * Each in its own opening hours, and nobody while somebody asked for silence: one that ends meanwhile is told as over. It is
     * forgotten when that is known to all.
     */
    private void tellWhomItIsDue(ProblemCourse course, long nowMillis) {
        var problem = course.latest();
        var department = shop.journey().departmentOf(problem.step());
        var now = Instant.ofEpochMilli(nowMillis);
        var ways = router.ways(problem, department);
        var due = ways.stream()
                .filter(way -> course.isDueTo(way.receiver().id(), nowMillis))
                .toList();
        var open = due.stream()
                .filter(way -> hours.of(way.route(), department).isOpen(now))
                .toList();
        if (due.isEmpty() && course.isOver()) {
            forget(course);
        } else if (!open.isEmpty() && !isSilenced(problem, department, now)) {
            var told = course;
            for (var way : open) {
                tell(course, department, way, Routing.Alerted.others(way, ways), nowMillis);
                told = told.toldTo(way.receiver().id(), nowMillis);
            }
            keep(told);
        }
    }

    private boolean isSilenced(BottleneckDetected problem, String department, Instant now) {
        return new Silences(context()).over(Labels.of(problem, department), now).isPresent();
    }

    private void tell(ProblemCourse course, String department, Routing.Way way, List<String> others, long nowMillis) {
        var receiver = way.receiver().id();
        var problemId = course.latest().problemId();
        var alerted = course.alertedTo(receiver);
        var now = Instant.ofEpochMilli(nowMillis);
        var alert = new AlertRaised(
                AlertIds.problem(receiver, problemId, alerted.number()),
                receiver,
                department,
                now,
                now,
                List.of(),
                alerted,
                0,
                null,
                way.route().place(),
                problemId,
                null,
                others);
        context().forward(new Record<>(null, new Decision.Now(alert), nowMillis, new RecordHeaders()));
    }

    private List<ProblemCourse> courses() {
        var courses = new ArrayList<ProblemCourse>();
        try (var all = store().all()) {
            all.forEachRemaining(entry -> courses.add(Json.read(entry.value, ProblemCourse.class)));
        }
        return courses;
    }

    private void keep(ProblemCourse course) {
        store().put(course.latest().problemId(), Json.write(course));
    }

    private void forget(ProblemCourse course) {
        store().delete(course.latest().problemId());
    }

    private KeyValueStore<String, byte[]> store() {
        return context().getStateStore(STORE);
    }
}
