package nl.knelpunt.processor;

import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Remembers a complaint's id, last of all: state outlives an exception further on, and what died on the way must not be
 * taken for a repeat when it is replayed.
 */
final class Remember extends ContextualProcessor<String, ComplaintClassified, String, Located> {
    @Override
    public void process(Record<String, ComplaintClassified> record) {
        var classified = record.value();
        var sealed = Sealing.seal(Topics.CLASSIFIED, classified, ProcessorService.NAME, record, context());
        new KnownIds(context().getStateStore(KnownIds.STORE))
                .remember(record.key(), Fingerprint.of(classified.complaint()), record.timestamp());
        context().forward(record.withValue(new Located(classified, sealed)));
    }
}
