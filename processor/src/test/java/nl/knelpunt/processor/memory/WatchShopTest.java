package nl.knelpunt.processor.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.memory.Observation.Complained;
import nl.knelpunt.processor.memory.Observation.Ordered;
import nl.knelpunt.processor.surge.SurgeSettings;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchShopTest {
    private static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
    private static final Duration BEHIND = Duration.ofDays(3);

    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final WatchShop watch =
            new WatchShop(new SurgeSettings(ZoneOffset.UTC, List.of("carrier"), new TreeMap<>(), 0.6, 32), "processor");

    @BeforeEach
    void start() {
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(WatchShop.STORE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        context.setCurrentSystemTimeMs(0);
        watch.init(context);
    }

    /** As when a shop's month is read at once: an hour of it takes 50 milliseconds, and complaints go the longer way. */
    @Test
    void countsComplaintsThatComeInDaysOfTheShopBehindTheOrders() {
        var late = new ArrayDeque<Complained>();
        for (var hour = 0; hour < 28 * 24; hour++) {
            var at = START.plus(Duration.ofHours(hour));
            context.setCurrentSystemTimeMs(hour * 50L);
            for (var minute = 0; minute < 60; minute += 4) {
                take("2_1 orders", new Ordered(at.plus(Duration.ofMinutes(minute)), Map.of("carrier", "snelbode")));
            }
            var complaints = hour >= 24 * 24 && hour < 24 * 24 + 4 ? 30 : 2;
            for (var i = 0; i < complaints; i++) {
                var complained = at.plus(Duration.ofMinutes(i * 60L / complaints));
                late.add(new Complained(complained, "c-" + hour + "-" + i, null, "delivery", "delay", Map.of()));
            }
            while (!late.isEmpty() && late.element().at().isBefore(at.minus(BEHIND))) {
                take("2_1 complaints", late.remove());
            }
            context.scheduledPunctuators().getFirst().getPunctuator().punctuate(hour * 50L);
        }

        assertThat(problems())
                .filteredOn(problem -> problem.state() == BottleneckDetected.State.OPENED)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.since())
                            .isBetween(
                                    START.plus(Duration.ofDays(24)),
                                    START.plus(Duration.ofDays(24).plusMinutes(30)));
                    assertThat(problem.seen()).isGreaterThan(4);
                });
    }

    private void take(String source, Observation observation) {
        watch.process(new Record<>(source.getBytes(UTF_8), ObservationBytes.write(observation), 0));
    }

    private List<BottleneckDetected> problems() {
        return context.forwarded().stream()
                .filter(captured -> captured.childName().equals(Optional.of(Topics.BOTTLENECKS.name())))
                .map(captured -> Json.read(captured.record().value(), BottleneckDetected.class))
                .toList();
    }
}
