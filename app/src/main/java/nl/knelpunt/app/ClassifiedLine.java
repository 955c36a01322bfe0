package nl.knelpunt.app;

import java.time.LocalDate;
import java.util.List;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.VerdictDetails;
import nl.knelpunt.processor.Verdict;
import nl.knelpunt.processor.Verdicts;
import tools.jackson.databind.JsonNode;

/** A line of {@code knelpunt classify}'s output. */
record ClassifiedLine(
        JsonNode id,
        Kind kind,
        String step,
        double stepConfidence,
        String fault,
        double faultConfidence,
        Experience experience,
        List<String> steps,
        List<String> faults,
        String department,
        List<Evidence> evidence,
        List<Alternative> alternatives,
        String language,
        int severity,
        VerdictDetails details,
        String modelVersion) {

    /** @param writtenOn from which dates in the text are told */
    static ClassifiedLine of(JsonNode id, String text, Verdict verdict, Journey journey, LocalDate writtenOn) {
        return new ClassifiedLine(
                id,
                verdict.kind(),
                verdict.step(),
                verdict.stepConfidence(),
                verdict.fault(),
                verdict.faultConfidence(),
                verdict.experience(),
                verdict.steps(),
                verdict.faults(),
                Verdicts.departmentOf(verdict, journey),
                verdict.evidence(),
                verdict.alternatives(),
                verdict.language(),
                verdict.severity(),
                Verdicts.detailsOf(text, verdict, journey, writtenOn),
                verdict.modelVersion());
    }
}
