package nl.knelpunt.processor;

import java.time.InstantSource;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Journey;

/** Makes of a complaint its verdict: asks the classifier, and names the department. */
public final class Verdicts {
    private static final int NO_PROBLEM = 1;
    private static final int ORDINARY = 2;

    private final Classifier classifier;
    private final Journey journey;
    private final InstantSource clock;

    public Verdicts(Classifier classifier, Journey journey, InstantSource clock) {
        this.classifier = classifier;
        this.journey = journey;
        this.clock = clock;
    }

    public ComplaintClassified of(ComplaintSubmitted complaint) {
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
