package nl.knelpunt.processor;

import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.NormLearnt;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.contract.UnreadableException;
import nl.knelpunt.processor.timeline.NormBook;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the norms that were learnt into the book that all tasks share; also those of before a restart. */
final class LearnNorms extends ContextualProcessor<byte[], byte[], Void, Void> {
    static final String STORE = "norms";

    private static final Logger LOG = LoggerFactory.getLogger(LearnNorms.class);

    private final NormBook book;

    LearnNorms(NormBook book) {
        this.book = book;
    }

    /** Kafka Streams wants a store for a topic that every instance reads whole; the book is the one that is used. */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            book.put((NormLearnt) Envelope.open(Topics.NORMS, record.headers(), record.value()));
        } catch (UnreadableException e) {
            // the stream of all instances would stop at it; without this norm the last one holds
            LOG.warn("a record of {} is no norm: {}", Topics.NORMS.name(), e.getMessage());
        }
    }
}
