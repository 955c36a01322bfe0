package nl.knelpunt.service;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * The native memory of all state in this process, which Kafka Streams bounds per store and partition only: 12 partitions
 * could take a gigabyte beside the heap. Here all share one cache, what is not yet written included.
 */
public final class StateMemory implements RocksDBConfigSetter {
    private static final long CACHE_BYTES = 256L * 1024 * 1024;
    private static final long UNWRITTEN_BYTES = 128L * 1024 * 1024;

    private static final Cache CACHE = new LRUCache(CACHE_BYTES);
    private static final WriteBufferManager UNWRITTEN = new WriteBufferManager(UNWRITTEN_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(UNWRITTEN);
    }

    @Override
    public void close(String store, Options options) {
        // the memory is shared by all stores, and lives as long as the process
    }
}
