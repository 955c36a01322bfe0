package nl.knelpunt.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

class StateMemoryTest {
    @Test
    void allStoresShareWhatTheyMayTake() {
        RocksDB.loadLibrary();
        try (var one = new Options();
                var other = new Options()) {
            assertThat(unwritten(one)).isSameAs(unwritten(other)).isNotNull();
        }
    }

    private static WriteBufferManager unwritten(Options options) {
        options.setTableFormatConfig(new BlockBasedTableConfig());
        new StateMemory().setConfig("any", options, Map.of());
        return options.writeBufferManager();
    }
}
