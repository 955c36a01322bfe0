package nl.knelpunt.processor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.processor.text.Findings;

/** Makes of a complaint its verdict: asks the classifier, and names the department. */
public final class Verdicts {
    private final Classifier classifier;
    private final Journey journey;
    private final InstantSource clock;

    public Verdicts(Classifier classifier, Journey journey, InstantSource clock) {
        this.classifier = classifier;
        this.journey = journey;
        this.clock = clock;
    }

    /** @return the department that can mend it; triage if a look by a person is cheaper than the risk of sending it there */
    public static String departmentOf(Verdict verdict, Journey journey) {
        return mustLook(verdict, journey) ? Journey.TRIAGE : journey.departmentOf(verdict.step());
    }

    private static boolean mustLook(Verdict verdict, Journey journey) {
        return Abstention.isCheaper(verdict.step(), verdict.stepConfidence(), verdict.alternatives(), journey);
    }

    /**
     * What else a text says, and whether a person must look.
     *
     * @param writtenOn from which its dates are told
     */
    public static VerdictDetails detailsOf(String text, Verdict verdict, Journey journey, LocalDate writtenOn) {
        return verdict.details().with(Findings.in(text, writtenOn)).abstained(mustLook(verdict, journey));
    }

    public ComplaintClassified of(ComplaintSubmitted complaint) {
        var text = complaint.text().value();
        var verdict = classifier.classify(text, complaint.language());
        var writtenOn = LocalDate.ofInstant(complaint.submittedAt(), ZoneOffset.UTC);
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
                verdict.severity(),
                detailsOf(text, verdict, journey, writtenOn),
                departmentOf(verdict, journey),
                verdict.language(),
                verdict.modelVersion(),
                null,
                complaint);
    }
}
