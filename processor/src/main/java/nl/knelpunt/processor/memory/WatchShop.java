package nl.knelpunt.processor.memory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.surge.SurgeSettings;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Observations in, norms and problems out. There is one such task, since a surge is one of the whole shop; its memory is made
 * durable by a {@link Journal}. The key of an observation names where it comes from: each source is nearly in the order of time.
 */
public final class WatchShop extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    public static final String STORE = "shop-memory";

    private static final Duration PACE = Duration.ofSeconds(1);

    /** What waits for its time, at most; what comes beyond is not waited for. */
    private static final int WAITING = 200_000;

    private final SurgeSettings settings;
    private final String service;
    private @Nullable JournaledMemory restored;
    private Progress progress = new Progress(Optional.empty());

    /** @param service in whose name it tells */
    public WatchShop(SurgeSettings settings, String service) {
        this.settings = settings;
        this.service = service;
    }

    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> storeBuilder() {
        return Journal.storeBuilder(STORE);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        restored = new JournaledMemory(settings, context.getStateStore(STORE));
        progress = new Progress(restored.latest());
        context.schedule(PACE, PunctuationType.WALL_CLOCK_TIME, this::releaseReached);
    }

    private JournaledMemory memory() {
        return Objects.requireNonNull(restored);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var observation = ObservationBytes.read(record.value());
        var source = new String(record.key(), StandardCharsets.UTF_8);
        progress.seen(source, observation.at(), context().currentSystemTimeMs());
        tell(memory().take(observation, record.value()));
        while (memory().waiting() > WAITING) {
            memory().oldest().ifPresent(this::release);
        }
    }

    private void releaseReached(long nowMillis) {
        if (memory().waiting() > 0) {
            progress.reachedByAll(nowMillis).ifPresent(this::release);
        }
    }

    private void release(Instant until) {
        tell(memory().release(until));
    }

    private void tell(List<? extends Event> news) {
        for (var event : news) {
            var topic = event instanceof BottleneckDetected ? Topics.BOTTLENECKS : Topics.NORMS;
            context().forward(Sealing.seal(topic, event, service, context().currentSystemTimeMs()), topic.name());
        }
    }
}
