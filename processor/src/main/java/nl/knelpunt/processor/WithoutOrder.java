package nl.knelpunt.processor;

import java.time.Instant;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.memory.Observation;
import nl.knelpunt.service.Sealing;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Answers a complaint that names no order: its text decides. */
final class WithoutOrder extends ContextualProcessor<String, Located, byte[], Observation> {
    private final Observations observations;

    WithoutOrder(Observations observations) {
        this.observations = observations;
    }

    @Override
    public void process(Record<String, Located> record) {
        if (record.value().orderId().isEmpty()) {
            Sealing.forward(context(), record.value().onward(), Topics.CLASSIFIED);
            observations
                    .of(record.value().verdict(), Instant.ofEpochMilli(record.timestamp()))
                    .ifPresent(observed -> context()
                            .forward(
                                    Observations.record(observed, record.timestamp(), context()),
                                    ComplaintsTopology.READ));
        }
    }
}
