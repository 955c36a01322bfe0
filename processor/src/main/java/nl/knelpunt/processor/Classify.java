package nl.knelpunt.processor;

import java.time.InstantSource;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Journey;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Asks the classifier, and names the department. */
final class Classify extends ContextualProcessor<String, ComplaintSubmitted, String, ComplaintClassified> {
    private static final int NO_PROBLEM = 1;
    private static final int ORDINARY = 2;

    private final Classifier classifier;
    private final Journey journey;
    private final InstantSource clock;

    Classify(Classifier classifier, Journey journey, InstantSource clock) {
        this.classifier = classifier;
        this.journey = journey;
        this.clock = clock;
    }

    @Override
    public void process(Record<String, ComplaintSubmitted> record) {
        context().forward(record.withValue(classify(record.value())));
    }

    private ComplaintClassified classify(ComplaintSubmitted complaint) {
        var verdict = classifier.classify(complaint.text().value(), complaint.language());
        return new ComplaintClassified(
                complaint.complaintId(),
                0,
                clock.instant(),
                verdict.kind(),
                verdict.step(),
                verdict.stepConfidence(),
                verdict.fault(),
                verdict.faultConfidence(),
                verdict.experience(),
                verdict.steps(),
                verdict.faults(),
                verdict.alternatives(),
                verdict.evidence(),
                verdict.step().equals(Journey.NONE) ? NO_PROBLEM : ORDINARY,
                journey.departmentOf(verdict.step()),
                verdict.language(),
                classifier.version(),
                complaint);
    }
}
