package nl.knelpunt.processor;

import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** A complaint in, its verdict out. */
final class Classify extends ContextualProcessor<String, ComplaintSubmitted, String, ComplaintClassified> {
    private final Verdicts verdicts;

    Classify(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void process(Record<String, ComplaintSubmitted> record) {
        context().forward(record.withValue(verdicts.of(record.value())));
    }
}
