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
 * Tells a problem to its department once: that it is there, at a bounded pace how it goes on, and that it is over. Always by a
 * timer, so that one that came and went while nobody listened is one alert.
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
            if (course.isDue(nowMillis)) {
                tellIfWanted(course, nowMillis);
            } else if (course.isLostSightOf(nowMillis)) {
                store().delete(course.latest().problemId());
            }
        }
    }

    /** Not outside opening hours, nor while somebody asked for silence; one that ends meanwhile is told as over. */
    private void tellIfWanted(ProblemCourse course, long nowMillis) {
        var problem = course.latest();
        var department = shop.journey().departmentOf(problem.step());
        var now = Instant.ofEpochMilli(nowMillis);
        var isSilenced = new Silences(context())
                .over(Labels.of(problem, department), now)
                .isPresent();
        var open = router.ways(problem, department).stream()
                .filter(way -> hours.of(way.route(), department).isOpen(now))
                .toList();
        if (!isSilenced && !open.isEmpty()) {
            tell(course, department, open, nowMillis);
        }
    }

    private void tell(ProblemCourse course, String department, List<Routing.Way> ways, long nowMillis) {
        var problem = course.latest();
        var now = Instant.ofEpochMilli(nowMillis);
        for (var way : ways) {
            var receiver = way.receiver().id();
            var alert = new AlertRaised(
                    AlertIds.problem(receiver, problem.problemId(), course.alerts()),
                    receiver,
                    department,
                    now,
                    now,
                    List.of(),
                    course.alerted(),
                    0,
                    null,
                    way.route().place(),
                    problem.problemId(),
                    null,
                    Routing.Alerted.others(way, ways));
            context().forward(new Record<>(null, new Decision.Now(alert), nowMillis, new RecordHeaders()));
        }
        if (course.isOver()) {
            store().delete(problem.problemId());
        } else {
            keep(course.told(nowMillis));
        }
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

    private KeyValueStore<String, byte[]> store() {
        return context().getStateStore(STORE);
    }
}
