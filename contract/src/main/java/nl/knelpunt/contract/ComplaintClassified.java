package nl.knelpunt.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a complaint, with the complaint as submitted.
 *
 * @param revision 0 for the first verdict, 1, 2, … when later facts change it
 * @param step journey step of the main problem, {@link Journey#NONE} or {@link Journey#UNCLEAR}
 * @param fault kind of the main fault, {@link Journey#NONE} or {@link Journey#UNCLEAR}
 * @param steps every step complained of, the main one included; empty for none and unclear
 * @param faults every fault complained of, the main one included; empty for none and unclear
 * @param alternatives the next best steps, best first
 * @param evidence what in the text decided, by position, not overlapping
 * @param severity 1 (no problem) to 4 (safety)
 * @param details what else the text says; empty in events from before there were any
 * @param department id of the department that can mend it
 * @param timeline what the order's timeline says; null if no order is known
 */
public record ComplaintClassified(
        String complaintId,
        int revision,
        Instant classifiedAt,
        Kind kind,
        String step,
        double stepConfidence,
        String fault,
        double faultConfidence,
        Experience experience,
        List<String> steps,
        List<String> faults,
        List<Alternative> alternatives,
        List<Evidence> evidence,
        int severity,
        VerdictDetails details,
        String department,
        String language,
        String modelVersion,
        @Nullable TimelineVerdict timeline,
        ComplaintSubmitted complaint)
        implements Event {

    /** @throws IllegalArgumentException if a component is missing or out of its range */
    public ComplaintClassified {
        Required.present("complaintId", complaintId);
        Required.notNegative("revision", revision);
        Required.present("classifiedAt", classifiedAt);
        Required.present("kind", kind);
        Required.present("step", step);
        Required.present("fault", fault);
        Required.present("experience", experience);
        Required.present("department", department);
        Required.present("language", language);
        Required.present("modelVersion", modelVersion);
        Required.present("complaint", complaint);
        Required.confidence("stepConfidence", stepConfidence);
        Required.confidence("faultConfidence", faultConfidence);
        if (severity < 1 || severity > 4) {
            throw new IllegalArgumentException("severity must be from 1 to 4");
        }
        details = details == null ? VerdictDetails.NONE : details;
        steps = Required.copy("steps", steps);
        faults = Required.copy("faults", faults);
        alternatives = Required.copy("alternatives", alternatives);
        evidence = Required.copy("evidence", evidence);
    }

    /** The same verdict, as a later one. */
    public ComplaintClassified revised(int newRevision, Instant revisedAt) {
        return new ComplaintClassified(
                complaintId,
                newRevision,
                revisedAt,
                kind,
                step,
                stepConfidence,
                fault,
                faultConfidence,
                experience,
                steps,
                faults,
                alternatives,
                evidence,
                severity,
                details,
                department,
                language,
                modelVersion,
                timeline,
                complaint);
    }

    /**
     * The same verdict of another severity.
     *
     * @throws IllegalArgumentException if it is not from 1 to 4
     */
    public ComplaintClassified withSeverity(int other) {
        return new ComplaintClassified(
                complaintId,
                revision,
                classifiedAt,
                kind,
                step,
                stepConfidence,
                fault,
                faultConfidence,
                experience,
                steps,
                faults,
                alternatives,
                evidence,
                other,
                details,
                department,
                language,
                modelVersion,
                timeline,
                complaint);
    }

    @Override
    public String key() {
        return complaintId;
    }

    @Override
    public String eventId() {
        return revision == 0 ? complaintId : complaintId + "." + revision;
    }

    @Override
    public Instant occurredAt() {
        return classifiedAt;
    }

    /** Only what identifies no person. */
    @Override
    public String toString() {
        return "ComplaintClassified[" + complaintId + ", " + step + ", " + fault + "]";
    }
}
