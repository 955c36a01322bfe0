package nl.knelpunt.notifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.AlertedComplaint;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.TimelineVerdict;
import org.jspecify.annotations.Nullable;

/**
 * By what one tells to which problem a complaint belongs.
 *
 * @param attributes its own, and its order's
 */
record Belonging(
        String department, String step, String fault, Instant submittedAt, List<Map<String, String>> attributes) {
    static Belonging of(AlertedComplaint complaint, String department) {
        return new Belonging(
                department,
                complaint.step(),
                complaint.fault(),
                complaint.submittedAt(),
                attributes(complaint.attributes(), complaint.timeline()));
    }

    boolean isTo(BottleneckDetected problem) {
        var attribute = problem.attribute();
        return step.equals(problem.step())
                && fault.equals(problem.fault())
                && !submittedAt.isBefore(problem.since())
                && (attribute == null
                        || attributes.stream()
                                .anyMatch(known -> known.containsKey(attribute)
                                        && known.get(attribute).equals(problem.attributeValue())));
    }

    private static List<Map<String, String>> attributes(Map<String, String> own, @Nullable TimelineVerdict timeline) {
        return timeline == null ? List.of(own) : List.of(own, timeline.attributes());
    }
}
