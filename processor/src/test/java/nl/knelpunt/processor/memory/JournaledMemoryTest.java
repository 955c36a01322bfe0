package nl.knelpunt.processor.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.Event;
import nl.knelpunt.processor.memory.Observation.Began;
import nl.knelpunt.processor.memory.Observation.Complained;
import nl.knelpunt.processor.memory.Observation.Ended;
import nl.knelpunt.processor.memory.Observation.Ordered;
import nl.knelpunt.processor.surge.SurgeSettings;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournaledMemoryTest {
    private static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
    private static final SurgeSettings SETTINGS =
            new SurgeSettings(ZoneOffset.UTC, List.of("carrier"), new TreeMap<>(), 0.6, 32);

    private final KeyValueStore<Bytes, byte[]> store = store();

    private static KeyValueStore<Bytes, byte[]> store() {
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("memory"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000, 21_000})
    void goesOnAfterARestartAsIfNothingHadBeen(int restart) {
        var days = month();
        var whole = play(new JournaledMemory(SETTINGS, store()), days);

        var before = play(new JournaledMemory(SETTINGS, store), days.subList(0, restart));
        var after = play(new JournaledMemory(SETTINGS, store), days.subList(restart, days.size()));

        var both = new ArrayList<Event>(before);
        both.addAll(after);
        assertThat(both).isEqualTo(whole);
        assertThat(both).anyMatch(BottleneckDetected.class::isInstance);
    }

    @Test
    void learnsSurgesAnewWhenTheConfigurationWatchesSomethingElse() {
        play(new JournaledMemory(SETTINGS, store), month());
        var other = new SurgeSettings(ZoneOffset.UTC, List.of("carrier", "region"), new TreeMap<>(), 0.6, 32);

        var news = play(new JournaledMemory(other, store), monthFrom(START.plus(Duration.ofDays(28))));

        assertThat(news).anyMatch(BottleneckDetected.class::isInstance);
    }

    @Test
    void goesOnWithoutWhatItCannotReadAgain() {
        var journal = new Journal(store);
        journal.startAnew(new byte[] {99});
        journal.add(new byte[] {1, 99});

        var news = play(new JournaledMemory(SETTINGS, store), month());

        assertThat(news).isEqualTo(play(new JournaledMemory(SETTINGS, store()), month()));
    }

    @Test
    void keepsNoMoreThanItMustReadAgain() {
        play(new JournaledMemory(SETTINGS, store), month());

        var entries = 0;
        try (var all = store.all()) {
            while (all.hasNext()) {
                all.next();
                entries++;
            }
        }
        assertThat(entries).isLessThanOrEqualTo(Journal.MAX_ENTRIES + 20);
    }

    @Test
    void findsTheSameProblemsInWhateverOrderPartitionsCome() {
        var straight = new ShopMemory(SETTINGS);
        var shuffled = new ShopMemory(SETTINGS);
        var days = month();
        days.forEach(straight::take);
        var other = new ArrayList<>(days);
        Collections.shuffle(other, new Random(1));
        other.forEach(shuffled::take);

        var end = START.plus(Duration.ofDays(60));
        assertThat(ids(shuffled.release(end)))
                .isEqualTo(ids(straight.release(end)))
                .isNotEmpty();
    }

    private static List<String> ids(List<Event> news) {
        return news.stream().map(Event::eventId).toList();
    }

    /** Orders every two minutes, some complaints, and a surge of them in the end. */
    private static List<Observation> month() {
        return monthFrom(START);
    }

    private static List<Observation> monthFrom(Instant start) {
        var all = new ArrayList<Observation>();
        for (var minute = 0; minute < 28 * 24 * 60; minute += 2) {
            var at = start.plus(Duration.ofMinutes(minute));
            all.add(
                    minute % 4 == 0
                            ? new Ordered(at, Map.of("carrier", "snelbode"))
                            : new Ended(
                                    at,
                                    "delivering",
                                    at.minusSeconds(80_000 + minute % 977),
                                    80_000 + minute % 977,
                                    Map.of()));
            if (minute % 8 == 0) {
                all.add(new Began(at, "delivering"));
            }
            if (minute % 120 == 0 || minute > 28 * 24 * 60 - 100) {
                all.add(new Complained(
                        at, "c-" + minute, "W-" + minute, "delivery", "delay", Map.of("carrier", "snelbode")));
            }
        }
        return all;
    }

    private static List<Event> play(JournaledMemory memory, List<Observation> observations) {
        var news = new ArrayList<Event>();
        for (var observation : observations) {
            news.addAll(memory.take(observation, ObservationBytes.write(observation)));
            if (observation instanceof Complained) {
                news.addAll(memory.release(observation.at()));
            }
        }
        return news;
    }
}
