package nl.knelpunt.processor.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("journal"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private Journal journal = anew();

    private Journal anew() {
        if (!store.isOpen()) {
            store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        }
        return new Journal(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void add(int from, int to) {
        IntStream.range(from, to)
                .forEach(i ->
                        journal.add(ByteBuffer.allocate(Integer.BYTES).putInt(i).array()));
    }

    private List<Integer> afterARestart() {
        journal = new Journal(store);
        var replayed = new ArrayList<Integer>();
        journal.replay(entry -> replayed.add(ByteBuffer.wrap(entry).getInt()));
        return replayed;
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void givesBackWhatWasAddedSinceItWasWrittenWhole() {
        var whole = new byte[600_000];
        whole[599_999] = 7;
        add(0, 30);
        journal.startAnew(whole);
        add(30, 40);

        assertThat(afterARestart()).isEqualTo(range(30, 40));
        assertThat(journal.whole()).hasValue(whole);
        add(40, 50);
        assertThat(afterARestart()).isEqualTo(range(30, 50));
    }

    @Test
    void givesBackTheLaterOnesWhereTheyTookThePlacesOfEarlierOnes() {
        add(0, Journal.MAX_ENTRIES);
        assertThat(journal.isLong()).isTrue();
        journal.startAnew(new byte[] {1, 2, 3});
        add(Journal.MAX_ENTRIES, Journal.MAX_ENTRIES + 10);

        assertThat(afterARestart()).isEqualTo(range(Journal.MAX_ENTRIES, Journal.MAX_ENTRIES + 10));
        journal.startAnew(new byte[] {4});
        assertThat(afterARestart()).isEmpty();
        assertThat(journal.whole()).hasValue(new byte[] {4});
    }

    @Test
    void keepsTheLatestInTheirOrderWhereItWasNotWrittenWholeInTime() {
        add(0, Journal.MAX_ENTRIES + 5);

        assertThat(afterARestart()).isEqualTo(range(5, Journal.MAX_ENTRIES + 5));
        add(Journal.MAX_ENTRIES + 5, Journal.MAX_ENTRIES + 7);
        assertThat(afterARestart()).isEqualTo(range(7, Journal.MAX_ENTRIES + 7));
    }
}
