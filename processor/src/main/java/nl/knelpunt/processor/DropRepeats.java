package nl.knelpunt.processor;

import java.time.InstantSource;
import java.util.Arrays;
import nl.knelpunt.contract.ComplaintRepeated;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Refused;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Lets pass what is new; answers what was classified before. */
final class DropRepeats extends ContextualProcessor<String, ComplaintSubmitted, String, ComplaintSubmitted> {
    private final InstantSource clock;

    DropRepeats(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void process(Record<String, ComplaintSubmitted> record) {
        var complaint = record.value();
        var before = new KnownIds(context().getStateStore(KnownIds.STORE)).find(record.key(), record.timestamp());
        if (before == null) {
            context().forward(record, ComplaintsTopology.CLASSIFY);
        } else if (Arrays.equals(before, Fingerprint.of(complaint))) {
            var repeated = new ComplaintRepeated(
                    record.key(), clock.instant(), Sealing.source(context()).orElseThrow(), true);
            Sealing.forward(
                    context(),
                    Sealing.seal(Topics.REPEATED, repeated, ProcessorService.NAME, record, context()),
                    Topics.REPEATED);
        } else {
            throw new Refused(DeadReason.OTHER_CONTENT);
        }
    }
}
